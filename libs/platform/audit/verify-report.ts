/** What a verification looked at and what it found. Counts are of things compared, so that "nothing checked" shows. */
export interface VerifyReport {
  verdict: 'intact' | 'altered' | 'cannot tell';
  checked: {
    cases: number;
    instruments: number;
    events: number;
    personal: number;
    erased: number;
    /** Versions of instruments, made texts and sealed files. */
    texts: number;
    digests: number;
    heads: number;
  };
  problems: { where: string; message: string }[];
  notes: string[];
}

/** Collects problems; the verdict follows from what was found and what could be compared at all. */
export class ReportBuilder {
  readonly problems: VerifyReport['problems'] = [];
  readonly notes: string[] = [];
  readonly checked: VerifyReport['checked'] = {
    cases: 0,
    instruments: 0,
    events: 0,
    personal: 0,
    erased: 0,
    texts: 0,
    digests: 0,
    heads: 0,
  };

  wrong(where: string, message: string): void {
    this.problems.push({ where, message });
  }

  note(message: string): void {
    this.notes.push(message);
  }

  /** Intact needs an outside witness: a chain that agrees with itself could have been rebuilt whole. */
  finish(): VerifyReport {
    const nothing = this.checked.digests === 0;
    if (nothing) this.note('there is no log outside the database to compare with, so nothing can be said');
    const verdict = this.problems.length > 0 ? 'altered' : nothing ? 'cannot tell' : 'intact';
    return { verdict, checked: this.checked, problems: this.problems, notes: this.notes };
  }
}
