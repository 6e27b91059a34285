import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type FormState } from '../forms/controls.js';
import { type FieldError, type Posted, withQuery } from '../forms/posted.js';
import { seeOther, type WebAnswer } from './answers.js';
import { sessionOf } from './session.js';

/** A form as it was sent and is not saved yet. */
export interface Draft {
  posted: Posted;
  errors: FieldError[];
  /** Number of the entry it became; null while it is not recorded. */
  recorded?: number | null;
}

export interface KeptDraft extends Draft {
  key: string;
}

/** So many half-filled forms a person can have open in windows; the oldest is forgotten first. */
const MOST = 12;
/** What a person types in a form, not a way to fill the database: a larger one is shown once and not kept. */
const LARGEST_CHARACTERS = 200_000;

/** Names of the form's own controls, which have no place in a draft. */
const NOT_TYPED = ['_csrf', 'step'];

/**
 * Forms that were sent and are not saved: refused, or waiting to be looked over. They stand in the person's session, and the
 * page that shows one is an ordinary address with its key in the query. So every page can be come back to, and nothing typed is
 * lost by going back. Personal data in them ends with the session.
 */
export class Drafts {
  constructor(private readonly request: FastifyRequest) {}

  keep(key: string, draft: Draft): void {
    const session = sessionOf(this.request);
    const posted = Object.fromEntries(Object.entries(draft.posted).filter(([name]) => !NOT_TYPED.includes(name)));
    const kept = { recorded: null, ...draft, posted, key };
    if (!session || JSON.stringify(kept).length > LARGEST_CHARACTERS) return;
    session.drafts = [...(session.drafts ?? []).filter((other) => other.key !== key), kept].slice(-MOST);
  }

  find(key: string): KeptDraft | null {
    return sessionOf(this.request)?.drafts?.find((draft) => draft.key === key) ?? null;
  }

  /** The draft that the address names. */
  get asked(): KeptDraft | null {
    const { draft } = (this.request.query ?? {}) as { draft?: unknown };
    return typeof draft === 'string' ? this.find(draft) : null;
  }

  /** What a form shows: the draft the address names, or what it begins with. */
  state(initial: Posted = {}): FormState {
    const { asked } = this;
    return asked ? { posted: asked.posted, errors: asked.errors } : { posted: initial, errors: [] };
  }

  /** Sends the person back to the form at `path`, with everything typed and what is wrong with it. */
  again(path: string, key: string, posted: Posted, errors: readonly FieldError[]): WebAnswer {
    this.keep(key, { posted, errors: [...errors] });
    return seeOther(draftPath(path, key));
  }
}

/** Address of the page that shows a draft; `path` may have a query of its own. */
export function draftPath(path: string, key: string): string {
  const [bare, query = ''] = path.split('?');
  return withQuery(bare!, { ...Object.fromEntries(new URLSearchParams(query)), draft: key });
}

export const KeptDrafts = createParamDecorator(
  (_: unknown, context: ExecutionContext): Drafts => new Drafts(context.switchToHttp().getRequest<FastifyRequest>()),
);
