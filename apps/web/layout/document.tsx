import { raw } from 'hono/html';
import type { Permission } from '#libs/access/index.js';
import { govukBackLink, govukBreadcrumbs, govukServiceNavigation, govukSkipLink } from '../components/generated/govuk.js';
import type { SafeHtml } from '../components/render-component.js';
import { longDate } from '../words.js';
import type { PageContext, PageView } from './context.js';

const serviceName = 'Manage school federations';

const places: { text: string; href: string; permission: Permission; also?: string[] }[] = [
  { text: 'Cases', href: '/cases', permission: 'cases:read' },
  { text: 'Instruments', href: '/instruments', permission: 'instruments:read', also: ['/temporary-governing-bodies'] },
  { text: 'Schools', href: '/schools', permission: 'register:read', also: ['/federations', '/register'] },
  { text: 'Term dates', href: '/calendars', permission: 'register:read' },
  { text: 'Contacts', href: '/contacts', permission: 'contacts:read' },
  { text: 'Which route?', href: '/routes', permission: 'law:read' },
  { text: 'Plan a date', href: '/plan', permission: 'law:read' },
  { text: 'Deadlines', href: '/deadlines', permission: 'law:read' },
  { text: 'Rules', href: '/rules', permission: 'law:read', also: ['/processes', '/policies'] },
  { text: 'Post', href: '/post', permission: 'post:read', also: ['/mail'] },
];

/** Two schools under one, the service's own mark; a council puts its name beside it. */
const Mark = (): SafeHtml => (
  <svg class="app-header__mark" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" stroke-width="2.5">
      <path d="M16 9 8 22M16 9l8 13" />
      <circle cx="24.5" cy="23" r="4" />
    </g>
    <g fill="currentColor">
      <circle cx="16" cy="8" r="5.5" />
      <circle cx="7.5" cy="23" r="5.5" />
    </g>
  </svg>
);

const Header = ({ context }: { context: PageContext }): SafeHtml => (
  <header class="govuk-template__header">
    <div class="govuk-generic-header">
      <div class="govuk-generic-header__container govuk-width-container app-header__container">
        <div class="govuk-generic-header__logo">
          <a href="/" class="govuk-generic-header__homepage-link">
            <span class="app-header__council">
              <Mark />
              {context.council}
            </span>
          </a>
        </div>
        <Person context={context} />
      </div>
    </div>
    {govukServiceNavigation({
      serviceName,
      serviceUrl: context.person ? '/cases' : '/',
      navigation: context.person
        ? places
            .filter((place) => context.may(place.permission))
            .map((place) => ({ text: place.text, href: place.href, active: isAt(context.path, place) }))
        : [],
    })}
  </header>
);

const isAt = (path: string, place: { href: string; also?: string[] }): boolean =>
  [place.href, ...(place.also ?? [])].some((start) => path === start || path.startsWith(`${start}/`));

const Person = ({ context }: { context: PageContext }): SafeHtml | null =>
  context.person ? (
    <div class="app-header__person">
      <span>
        {context.person.name}, {context.person.role}
      </span>
      <form method="post" action="/sign-out" novalidate>
        <input type="hidden" name="_csrf" value={context.csrfToken} />
        <button class="app-header__sign-out" type="submit">
          Sign out
        </button>
      </form>
    </div>
  ) : null;

const Demonstration = ({ context }: { context: PageContext }): SafeHtml | null =>
  context.embedded ? (
    <section class="app-demo" aria-label="Demonstration">
      <div class="app-demo__inner">
        <span>
          Demonstration. Today is{' '}
          <time class="app-demo__today" datetime={context.today}>
            {longDate(context.today)}
          </time>
        </span>
        {context.person && context.may('demo:clock') ? (
          <a class="govuk-link govuk-link--no-visited-state" href="/demo/clock">
            Move today forward
          </a>
        ) : null}
        {context.person && context.may('post:read') ? (
          <a class="govuk-link govuk-link--no-visited-state" href="/mail">
            Mail tray
          </a>
        ) : null}
      </div>
    </section>
  ) : null;

const Footer = ({ context }: { context: PageContext }): SafeHtml => (
  <footer class="govuk-template__footer">
    <div class="govuk-width-container govuk-!-padding-top-6 govuk-!-padding-bottom-6">
      <div class="app-footer__meta">
        <ul class="app-footer__list">
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href="/accessibility">
              Accessibility statement
            </a>
          </li>
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href="/check-instrument">
              Check a copy of an instrument
            </a>
          </li>
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href="/cookies">
              Cookies
            </a>
          </li>
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href="/api/v1/openapi.json">
              API description
            </a>
          </li>
        </ul>
        <span>{context.council}</span>
      </div>
    </div>
  </footer>
);

const Flash = ({ context }: { context: PageContext }): SafeHtml => (
  <>
    {context.flash.map((message) => (
      <div class="app-flash" role="status">
        <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{message.title}</p>
        {message.text ? <p class="govuk-body">{message.text}</p> : null}
      </div>
    ))}
  </>
);

/** The whole HTML document of a page. */
export function documentOf(context: PageContext, view: PageView): string {
  const scriptSwitch =
    "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";
  const html = (
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${view.failed ? 'Error: ' : ''}${view.title} – ${serviceName} – ${context.council}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#17594a" />
        <link rel="icon" sizes="any" type="image/svg+xml" href={`${context.assets}/favicon.svg`} />
        <link rel="stylesheet" href={`${context.assets}/app.css`} />
        {context.brandSheet ? <link rel="stylesheet" href={context.brandSheet} /> : null}
      </head>
      <body class="govuk-template__body">
        <script nonce={context.cspNonce}>{raw(scriptSwitch)}</script>
        {govukSkipLink({ text: 'Skip to main content', href: '#main-content' })}
        <Header context={context} />
        <Demonstration context={context} />
        <div class="govuk-width-container">
          {view.breadcrumbs ? govukBreadcrumbs({ items: view.breadcrumbs, collapseOnMobile: true }) : null}
          {view.back ? <nav aria-label="Back">{govukBackLink(view.back)}</nav> : null}
          <main class="govuk-main-wrapper" id="main-content">
            <Flash context={context} />
            {view.body}
          </main>
        </div>
        <Footer context={context} />
        <script type="module" src={`${context.assets}/init.mjs`}></script>
      </body>
    </html>
  );
  return `<!DOCTYPE html>${String(html)}`;
}
