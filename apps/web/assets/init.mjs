import { initAll } from './govuk-frontend.min.js';

initAll();

/**
 * Shows the parts of a form that belong to the answer given, and hides the rest. Nothing is disabled: the browser fills a form in
 * again only where its fields are as they were when the page came, and the server reads no field whose question was not asked.
 */
for (const part of document.querySelectorAll('[data-when-field]')) {
  const wanted = part.dataset.whenValues.split('|');
  const form = part.closest('form');
  const follow = () => {
    const sources = form.querySelectorAll(`[name="${CSS.escape(part.dataset.whenField)}"]`);
    const given = [...sources]
      .filter((source) => (source.type === 'radio' || source.type === 'checkbox' ? source.checked : true))
      .map((source) => source.value);
    const shown = given.some((value) => wanted.includes(value)) && !part.parentElement.closest('[data-when-field][hidden]');
    part.hidden = !shown;
  };
  form.addEventListener('change', follow);
  // After going back, the browser has filled the form in by then.
  addEventListener('pageshow', follow);
  follow();
}
