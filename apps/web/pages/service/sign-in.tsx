import { govukButton } from '../../components/generated/govuk.js';
import { Csrf } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';

/** Where someone comes who is not signed in. */
export function signInPage(embedded: boolean): PageView {
  return {
    title: 'Sign in',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Sign in</h1>
          <p class="govuk-body-l">You sign in with a link made for you alone.</p>
          {embedded ? (
            <p class="govuk-body">
              This is the demonstration on your own machine. Its people are invented, and the links of all of them were printed where you
              typed <code class="app-mono">npm start</code>. Open one of them: an officer is a good beginning.
            </p>
          ) : (
            <p class="govuk-body">Open the link we sent you. If it no longer works, ask your administrator for another.</p>
          )}
        </div>
      </div>
    ),
  };
}

/** Opening the link changes nothing; only the button uses it up. Mail scanners open links, people press buttons. */
export function useLinkPage(link: string, csrfToken: string): PageView {
  return {
    title: 'Sign in',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Sign in to Manage school federations</h1>
          <p class="govuk-body-l">Press the button to sign in with your link.</p>
          <form method="post" action={link} novalidate>
            <Csrf token={csrfToken} />
            {govukButton({ text: 'Sign in', preventDoubleClick: true })}
          </form>
        </div>
      </div>
    ),
  };
}

export function linkUsedPage(): PageView {
  return {
    title: 'This link no longer works',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">This link no longer works</h1>
          <p class="govuk-body">It was used already, or its time is over. Each link works once.</p>
          <p class="govuk-body">
            <a class="govuk-link" href="/sign-in">
              How to get another
            </a>
          </p>
        </div>
      </div>
    ),
  };
}
