import type { PageView } from '../../layout/context.js';

interface ErrorWords {
  title: string;
  text: string[];
}

const words: Record<number, ErrorWords> = {
  400: { title: 'This could not be read', text: ['Something in the address or the form was not as it should be. Go back and try again.'] },
  403: {
    title: 'You may not do this',
    text: ['Your role does not allow it, or the page was open for too long. Go back, load the page again and try once more.'],
  },
  404: {
    title: 'There is nothing here',
    text: ['If you typed the address, check it. If you followed a link, what it led to may be gone, or be another authority’s.'],
  },
  409: { title: 'It has changed in the meantime', text: ['Someone else saved first. Go back, look at what changed, and save again.'] },
  429: { title: 'Too many attempts', text: ['Wait a minute, then try again.'] },
  500: {
    title: 'Something went wrong',
    text: [
      'It is our fault, and it was logged. What you had saved is safe; what you were just sending was not saved.',
      'Go back and try again. If it happens again, tell your administrator at what time.',
    ],
  },
  503: { title: 'Not ready', text: ['The service is starting or cannot reach its database. Try again in a minute.'] },
};

/** A page for everything that could not be done, in words that help. */
export function errorPage(status: number, title?: string, detail?: string, nextStep?: string): PageView {
  const found = words[status] ?? (status >= 500 ? words[500]! : words[400]!);
  return {
    title: title ?? found.title,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title ?? found.title}</h1>
          {(detail ? [detail, nextStep] : found.text).filter(Boolean).map((text) => (
            <p class="govuk-body">{text}</p>
          ))}
          <p class="govuk-body">
            <a class="govuk-link" href="/">
              Go to the start
            </a>
          </p>
        </div>
      </div>
    ),
  };
}

/** For a list whose address was changed by hand or cut short. @param list Address of the list from its beginning. */
export const badAddressPage = (name: string, why: string, list: string): PageView => ({
  title: 'This address cannot be read',
  body: (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">This address cannot be read</h1>
        <p class="govuk-body">
          {why}: what stands after “{name}=” in the address is not something this program wrote. It may have been cut short or typed
          wrongly.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={list}>
            Begin at the first page of the list
          </a>
        </p>
      </div>
    </div>
  ),
});
