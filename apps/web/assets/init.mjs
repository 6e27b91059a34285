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

/**
 * Saves a draft by itself shortly after something in it was changed, and shows what the law says of it. The form works without this. A save that is not
 * plain (a typing error, somebody else's save) is left to the person's own press of the button, which says what to do.
 */
for (const form of document.querySelectorAll('form[data-autosave]')) {
  const status = form.querySelector('[data-autosave-status]');
  const revision = form.querySelector('[name="expectedRevision"]');
  const keeping = document.querySelectorAll('form:not([data-autosave]) [name="expectedRevision"]');
  let waiting;
  let sent = Promise.resolve();
  let stopped = false;
  let busy = false;
  const save = async () => {
    if (stopped) return;
    busy = true;
    const body = new URLSearchParams(new FormData(form));
    body.set('step', 'auto');
    const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } });
    const there = new URL(answer.url);
    if (!answer.ok || there.pathname !== new URL(form.action).pathname || there.searchParams.has('draft')) {
      // what was sent stands in the form still, and is sent again with the button
      stopped = there.pathname !== new URL(form.action).pathname;
      status.textContent = 'Not saved by itself. Press “Save and check” to see why.';
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const said = page.getElementById('law-check');
    revision.value = page.querySelector('form[data-autosave] [name="expectedRevision"]').value;
    for (const other of keeping) other.value = revision.value;
    if (said) document.getElementById('law-check').replaceWith(said);
    status.textContent = 'Saved and checked.';
  };
  form.addEventListener('change', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      sent = sent
        .then(save)
        .catch(() => (status.textContent = 'Not saved by itself. Press “Save and check”.'))
        .finally(() => (busy = false));
    }, 800);
  });
  form.addEventListener('submit', (event) => {
    clearTimeout(waiting);
    stopped = true;
    if (!busy) return;
    // two saves of one window do not overtake each other
    event.preventDefault();
    void sent.then(() => form.requestSubmit(event.submitter));
  });
}
