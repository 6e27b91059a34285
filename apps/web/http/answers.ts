import { badAddressPage } from '../pages/service/errors.js';
import type { FlashMessage, PageView } from '../layout/context.js';

/** A page and the status it is sent with. */
export class PageAnswer {
  constructor(
    readonly view: PageView,
    readonly status: number,
  ) {}
}

/** After something was saved: the browser goes to another page, so that loading it again saves nothing twice. */
export class SeeOther {
  constructor(
    readonly to: string,
    readonly flash: FlashMessage | null,
  ) {}
}

/** A file to download, or a part of a page in a frame. */
export class FileAnswer {
  constructor(
    readonly content: string | Buffer,
    readonly type: string,
    /** File name offered when it is saved; null when it is shown. */
    readonly name: string | null,
    readonly headers: Record<string, string> = {},
  ) {}
}

export type WebAnswer = PageAnswer | SeeOther | FileAnswer;

/** A page. A form that was refused is a page like any other: it was asked for by its address. */
export const page = (view: PageView, status = 200): PageAnswer => new PageAnswer(view, status);
export const seeOther = (to: string, flash: FlashMessage | null = null): SeeOther => new SeeOther(to, flash);

/** For an address whose query holds something that is none of ours: said plainly, as the API says it, and not passed over. */
export const unreadable = (name: string, why: string, list: string): PageAnswer => new PageAnswer(badAddressPage(name, why, list), 422);
