import type { PageView } from '../../layout/context.js';

export function accessibilityPage(): PageView {
  return {
    title: 'Accessibility statement',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Accessibility statement</h1>
          <p class="govuk-body">We want everyone who works with school federations to be able to use this service. You can</p>
          <ul class="govuk-list govuk-list--bullet">
            <li>zoom in to 400% without the page spilling off the screen</li>
            <li>do everything with the keyboard alone</li>
            <li>use it with a screen reader</li>
            <li>use it with JavaScript turned off</li>
          </ul>
          <h2 class="govuk-heading-m">How it was checked</h2>
          <p class="govuk-body">
            Every page that an automatic test visits is checked with axe against the Web Content Accessibility Guidelines 2.2, levels A and
            AA, and measured at 320 pixels wide. Automatic checks find only some problems. The service was not yet audited by people who use
            assistive technology, so we do not claim full conformance.
          </p>
          <h2 class="govuk-heading-m">What we know does not work well</h2>
          <ul class="govuk-list govuk-list--bullet">
            <li>The picture of a case’s dates is left out on narrow screens. All its dates stand in the list on the same page.</li>
            <li>Emails in the mail tray are shown as they were sent, inside a frame. The plain text beside them says the same.</li>
          </ul>
          <h2 class="govuk-heading-m">Tell us</h2>
          <p class="govuk-body">If you find a barrier, or need a page in another form, tell the council that runs this service for you.</p>
        </div>
      </div>
    ),
  };
}

export function cookiesPage(): PageView {
  return {
    title: 'Cookies',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Cookies</h1>
          <p class="govuk-body">This service keeps one cookie on your device, and only because you could not sign in without it.</p>
          <table class="govuk-table app-table" role="table">
            <caption class="govuk-table__caption govuk-table__caption--m">Cookies we need</caption>
            <thead class="govuk-table__head" role="rowgroup">
              <tr class="govuk-table__row" role="row">
                <th class="govuk-table__header" role="columnheader" scope="col">
                  Name
                </th>
                <th class="govuk-table__header" role="columnheader" scope="col">
                  What it is for
                </th>
                <th class="govuk-table__header" role="columnheader" scope="col">
                  How long
                </th>
              </tr>
            </thead>
            <tbody class="govuk-table__body" role="rowgroup">
              <tr class="govuk-table__row" role="row">
                <th class="govuk-table__header" role="rowheader" scope="row">
                  msf_session
                </th>
                <td class="govuk-table__cell" role="cell" data-label="What it is for">
                  Keeps you signed in, and protects your forms
                </td>
                <td class="govuk-table__cell" role="cell" data-label="How long">
                  Until you sign out, or some hours after you last used it
                </td>
              </tr>
            </tbody>
          </table>
          <p class="govuk-body">We do not count visits and do not follow you anywhere.</p>
        </div>
      </div>
    ),
  };
}
