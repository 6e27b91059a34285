import { linesOfSide, redLines, sameWords, summaryOf, type Piece, type RedLine } from './redline.js';
import type { RedlineSide } from './types.js';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!);

const hidden = (words: string): string => `<span class="govuk-visually-hidden">${words}</span>`;

/** Said aloud, not only shown: most screen readers pass over `ins` and `del` in silence. */
function pieceHtml({ change, text }: Piece): string {
  if (change === 'same') return escaped(text);
  const tag = change === 'inserted' ? 'ins' : 'del';
  return `<${tag}>${hidden(`[${change}: `)}${escaped(text)}${hidden(' end]')}</${tag}>`;
}

const lineWords = ({ label, text }: RedLine): string =>
  [label, text]
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => pieces.map(pieceHtml).join(''))
    .join(' ');

function lineHtml(line: RedLine): string {
  if (line.style === 'text') return `<p class="govuk-body">${lineWords(line)}</p>`;
  if (line.style === 'name') return `<p class="govuk-body govuk-!-font-weight-bold">${lineWords(line)}</p>`;
  const level = line.style === 'title' ? 3 : 4;
  return `<h${level} class="govuk-heading-s">${lineWords(line)}</h${level}>`;
}

/** Lines of a list stand in one list. */
function bodyHtml(lines: readonly RedLine[]): string {
  let html = '';
  lines.forEach((line, place) => {
    if (line.style !== 'bullet') {
      html += lineHtml(line);
      return;
    }
    if (lines[place - 1]?.style !== 'bullet') html += '<ul class="govuk-list govuk-list--bullet">';
    html += `<li>${lineWords(line)}</li>`;
    if (lines[place + 1]?.style !== 'bullet') html += '</ul>';
  });
  return html;
}

/** Two versions as a fragment of a page; see `Redline`. */
export async function redlineHtml(before: RedlineSide, after: RedlineSide): Promise<string> {
  const changes = summaryOf(before, after);
  const lines = await redLines(linesOfSide(before), linesOfSide(after));
  const summary =
    changes.length === 0
      ? `<p class="govuk-body">${sameWords}</p>`
      : `<ul class="govuk-list govuk-list--bullet">${changes.map((change) => `<li>${escaped(change)}</li>`).join('')}</ul>`;
  return (
    `<div class="app-redline"><h2 class="govuk-heading-m">What changes</h2>` +
    `<p class="govuk-body">From: ${escaped(before.label)}. To: ${escaped(after.label)}.</p>${summary}` +
    `<h2 class="govuk-heading-m">Word by word</h2>` +
    `<p class="govuk-body"><del>Struck out</del> words go, <ins>underlined</ins> words come.</p>${bodyHtml(lines)}</div>`
  );
}
