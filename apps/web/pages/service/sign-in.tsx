import { govukButton } from '../../components/generated/govuk.js';
import { Csrf } from '../../forms/controls.js';
import type { PageView } from '../../layout/context.js';

export interface DemoPerson {
  name: string;
  what: string;
  link: string;
}

/** Where someone comes who is not signed in. */
export function signInPage(people: readonly DemoPerson[], embedded: boolean): PageView {
  return {
    title: 'Sign in',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Sign in</h1>
          {people.length > 0 ? (
            <>
              <p class="govuk-body-l">This is a demonstration on your own machine. Its people are invented; choose who you want to be.</p>
              <ul class="govuk-list govuk-list--spaced">
                {people.map((person) => (
                  <li>
                    <a class="govuk-link govuk-!-font-weight-bold" href={person.link}>
                      {person.name}
                    </a>
                    <br />
                    <span class="app-muted">{person.what}</span>
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <>
              <p class="govuk-body-l">You sign in with a link made for you alone.</p>
              <p class="govuk-body">
                {embedded
                  ? 'The links of the demonstration were printed where the program was started. Open one of them.'
                  : 'Open the link in the email we sent you. If it no longer works, ask your administrator for another.'}
              </p>
            </>
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
