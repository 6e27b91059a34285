import type { Permission } from '#libs/access/index.js';
import type { IsoDate } from '#libs/law/types.js';
import type { SafeHtml } from '../components/render-component.js';

export interface FlashMessage {
  title: string;
  text?: string;
}

/** What every page is told besides its own data. */
export interface PageContext {
  /** Path of the request without its query, to mark the current place in the navigation. */
  path: string;
  council: string;
  /** Folder of the built stylesheet and script, such as `/assets/1a2b3c`. */
  assets: string;
  /** Address of the council's own colours; null when the built-in ones serve. */
  brandSheet: string | null;
  today: IsoDate;
  /** The embedded default, where the clock may be moved. */
  embedded: boolean;
  person: { id: string; name: string; role: string; authority: string } | null;
  /** Permissions of the person; links to what is not permitted are not shown. */
  may: (permission: Permission) => boolean;
  csrfToken: string;
  cspNonce: string;
  flash: readonly FlashMessage[];
}

/** One page: its title, where it belongs, and its content. */
export interface PageView {
  title: string;
  /** Errors put "Error:" before the title, so that screen readers hear it first. */
  failed?: boolean;
  back?: { href: string; text: string };
  breadcrumbs?: { text: string; href?: string }[];
  body: SafeHtml;
}
