/** A link that lets a board work on one matter without a password. */
export interface BoardLink {
  id: string;
  instrumentId: string;
  /** Who it is for: the board, in words. */
  label: string;
  email: string;
  issuedById: string;
  issuedAt: string;
  expiresAt: string;
  openedAt: string | null;
  revokedAt: string | null;
}

/** The secret goes into the address and is stored nowhere. Its page is the page of sign-in links. */
export interface IssuedBoardLink extends BoardLink {
  secret: string;
}

/** What a program gets for a link: a token for this one matter. */
export interface OpenedBoardLink {
  token: string;
  instrumentId: string;
  /** UTC instant. */
  until: string;
}
