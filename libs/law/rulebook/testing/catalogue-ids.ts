/** Ids of the rows of the catalogues that the program is built from; each must stand in the rulebook. */

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

/** Instruments of government, constitution and temporary governing bodies. */
export const instrumentRows: readonly string[] = [
  ...'REG-1 REG-2 REG-3 REG-4 REG-5 REG-6 REG-7 REG-8 CNT-1 CNT-2 CNT-3 CNT-4 CNT-5 CNT-6 CNT-7'.split(' '),
  ...'CON-13-2 CON-13-3a CON-13-3b CON-13-3c CON-13-3d CON-13-4 CON-13-5 CON-13-6 CON-14-0 CON-14-1 CON-14-2 CON-14-3 CON-14-4 CON-14-5 CON-14-P CON-5-1'.split(
    ' ',
  ),
  ...'CON-D-1 CON-D-2 CON-D-3 CON-D-4 CON-D-5 CON-D-6'.split(' '),
  ...'MEM-P1 MEM-P2 MEM-P3 MEM-S1 MEM-L1 MEM-F1 MEM-N1 MEM-D1 MEM-N2 MEM-T1 MEM-T2 MEM-T3 MEM-T4 MEM-T5 MEM-T6 MEM-R1 MEM-X1'.split(' '),
  ...'FED-21-2 FED-21-3a FED-21-3aL FED-21-3b FED-21-3c FED-21-3d FED-21-5 FED-22-0 FED-22-1 FED-22-2 FED-22-3 FED-22-4 FED-22-5 FED-22-6 FED-22-7'.split(
    ' ',
  ),
  ...'FED-22-G FED-22A-1 FED-17-1 FED-14-1 FED-D-1 FED-D-2'.split(' '),
  ...'INS-28-a INS-28-b1 INS-28-b2 INS-28-c INS-28-d1 INS-28-d2 INS-28-e INS-28-ea INS-28-f1 INS-28-f2 INS-28-f3 INS-28-f4 INS-28-g INS-28-h'.split(
    ' ',
  ),
  ...'INS-28-2 INS-28-3 INS-X-1 INS-X-2 INS-X-3'.split(' '),
  ...'PROC-M0 PROC-M1 PROC-M2 PROC-M3 PROC-M4 PROC-M5a PROC-M5b PROC-M5c PROC-M5d PROC-M6 PROC-C1'.split(' '),
  ...'PROC-V1 PROC-V2 PROC-V3 PROC-V4 PROC-V5 PROC-V6 PROC-V7 PROC-V8 PROC-V9 PROC-V10 PROC-V11'.split(' '),
  ...'TGB-15-1 TGB-15-2 TGB-15-3 TGB-15-4 TGB-16-1 TGB-16-2 TGB-16-3 TGB-16-4 TGB-16-5 TGB-10-1 TGB-8-1 TGB-SK-1 TGB-35-1 TGB-L-15 TGB-L-16'.split(
    ' ',
  ),
  ...'TGB-F-1 TGB-F-2 TGB-F-3 TGB-F-4 TGB-7-1 TGB-7-2 TGB-7-3 TGB-8-2 TGB-12-1 TGB-DF-1'.split(' '),
];
