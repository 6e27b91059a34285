/** Ids of the rows of the two catalogues of procedure that the program is built from; each must stand in the rulebook. */

/** Federation law: federating, joining, leaving, dissolving, discontinuance, counting. */
export const federationRows: readonly string[] = [
  ...'C1 C2 C2m C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C12m C13 C14'.split(' '),
  ...'F0 F1 F2 F3 F3a F4 F4c F5 F6 F7 F7m F8 F8n F8r F9 F10 F11'.split(' '),
  ...'N1 N2 N3 N4'.split(' '),
  ...'J1 J2 J3 J4 J5 J6'.split(' '),
  ...'L1 L2 L3 L4 L5 L6 L7 L8 L9 L10 L11 L12 L13 L14 L15'.split(' '),
  ...'D1a D1b D1c D2 D2x D3 D4 D5 D6'.split(' '),
  ...'X1 X2 X3 X4 X5 X6 X7'.split(' '),
];

/** Amalgamation and collaboration: both routes, federated partners, collaboration, computing of periods. */
export const amalgamationRows: readonly string[] = [
  ...'RA-01 RA-02 RA-03 RA-04 RA-05 RA-06 RA-07 RA-08 RA-09 RA-10 RA-11 RA-12 RA-13 RA-14 RA-15 RA-16 RA-17 RA-18 RA-19 RA-20 RA-21 RA-22 RA-23 RA-24 RA-25 RA-26 RA-27 RA-28 RA-29 RA-30 RA-31 RA-32 RA-33'.split(
    ' ',
  ),
  ...'RB-01 RB-02 RB-03 RB-04 RB-05 RB-06 RB-07 RB-08 RB-09 RB-10 RB-11 RB-12 RB-13 RB-14 RB-15 RB-16 RB-17 RB-18 RB-19 RB-20 RB-21 RB-22 RB-23 RB-24'.split(
    ' ',
  ),
  ...'RF-01 RF-02 RF-03 RF-04'.split(' '),
  ...'CO-01 CO-02 CO-03 CO-04 CO-05 CO-06 CO-07 CO-08 CO-09 CO-10 CO-11 CO-12 CO-13 CO-14 CO-15'.split(' '),
  ...'PC-01 PC-02 PC-03 PC-04 PC-05 PC-06 PC-07 PC-08 PC-09 PC-10 PC-11 PC-12 PC-13'.split(' '),
];
