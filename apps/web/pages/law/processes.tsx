import { raw } from 'hono/html';
import { waysInWords, type ProcessPicture, type ProcessStep } from '#libs/law/index.js';
import type { ProcessId } from '#libs/law/types.js';
import { RuleLink } from '../../components/finding.js';
import { govukDetails } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import type { PageView } from '../../layout/context.js';
import { processWords } from '../../words.js';

export interface ProcessPage {
  id: ProcessId;
  title: string;
  picture: ProcessPicture;
  steps: readonly ProcessStep[];
}

export function processesPage(processes: readonly { id: ProcessId; title: string }[]): PageView {
  return {
    title: 'How a case runs',
    breadcrumbs: [{ text: 'Rulebook', href: '/rules' }, { text: 'How a case runs' }],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">How a case runs</h1>
          <p class="govuk-body-l">Where a case can stand, what can happen there, and which rules are asked.</p>
          <ul class="govuk-list govuk-list--spaced">
            {processes.map(({ id, title }) => (
              <li>
                <a class="govuk-link" href={`/processes/${id}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    ),
  };
}

const Rules = ({ ids }: { ids: readonly string[] }): SafeHtml =>
  ids.length === 0 ? (
    <span class="app-muted">None</span>
  ) : (
    <>
      {ids.map((id, index) => (
        <>
          {index === 0 ? '' : ', '}
          <RuleLink id={id} />
        </>
      ))}
    </>
  );

function byState(steps: readonly ProcessStep[]): Map<string, ProcessStep[]> {
  const states = new Map<string, ProcessStep[]>();
  for (const step of steps) states.set(step.state, [...(states.get(step.state) ?? []), step]);
  return states;
}

export function processPage({ id, title, picture, steps }: ProcessPage): PageView {
  return {
    title,
    breadcrumbs: [{ text: 'Rulebook', href: '/rules' }, { text: 'How a case runs', href: '/processes' }, { text: processWords[id] }],
    body: (
      <>
        <span class="govuk-caption-l">How a case runs</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          From top to bottom as a case usually goes. Ways that skip a state run on the right, ways back on the left in broken lines. Each
          way has a number, which stands in the list below.
        </p>
        <figure class="app-process">
          {raw(picture.svg)}
          <figcaption class="govuk-visually-hidden">The same stands in the list that follows.</figcaption>
        </figure>
        {table({
          caption: 'The ways from one state to another',
          columns: [
            { head: 'Number', rowHeader: true, cell: ({ number }) => number },
            { head: 'From', cell: ({ from }) => from.title },
            { head: 'To', cell: ({ to }) => to.title },
            { head: 'When', stackedWhole: true, cell: (arrow) => waysInWords(arrow, 3) },
          ],
          rows: picture.arrows,
        })}
        <h2 class="govuk-heading-m">What can happen, and the rules that are asked</h2>
        {[...byState(steps)].map(([state, rows]) =>
          govukDetails({
            summaryText: state,
            html: table({
              caption: `What can happen at “${state}”`,
              captionSize: 's',
              columns: [
                { head: 'What happens', rowHeader: true, cell: ({ event }) => event },
                { head: 'May be refused by', cell: ({ guards }) => <Rules ids={guards} /> },
                { head: 'Is looked at by', cell: ({ asks }) => <Rules ids={asks} /> },
              ],
              rows,
            }),
          }),
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={`/rules?process=${id}`}>
            All rules of this process
          </a>
        </p>
      </>
    ),
  };
}
