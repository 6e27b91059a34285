/** What a person may be in the service. A board sees what is its own; an auditor reads and never writes. */
export type Role = 'officer' | 'manager' | 'auditor' | 'administrator' | 'board';

/**
 * Who is asking. Every use case takes one and every database transaction is opened in its name:
 * row security shows only what this actor may see.
 */
export interface Actor {
  /** Opaque id of the person or token owner (uuid). This, never a name, goes into events. */
  personId: string;
  /** Shown on screen only. */
  displayName: string;
  /** Three-digit code of the authority acted for. */
  authority: string;
  role: Role;
  /** UID of the federation a board acts for. */
  federationUid?: string | null;
  /** Set for API tokens: what the token may do. People signed in by session have all scopes of their role. */
  scopes?: readonly string[];
  /** "session", "token:<id>" or "system:<name>"; part of the idempotency key. */
  via: string;
}
