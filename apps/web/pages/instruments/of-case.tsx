import type { CaseInstrument, CaseInstruments, TemporaryBodyDetails } from '#libs/instruments/index.js';
import type { TemporaryTrigger } from '#libs/law/index.js';
import type { SafeHtml } from '../../components/render-component.js';
import { table } from '../../components/table.js';
import { govukTag } from '../../components/generated/govuk.js';
import { longDate, plural, whoInWords } from '../../words.js';
import { StateTag } from '../cases/case-frame.js';
import type { CasePage } from '../cases/case-view.js';
import { madePath } from './made.js';
import { matterPath, matterProcessWords } from './matter-view.js';
import { bodyPath } from './temporary.js';

/** What a case must make, and the temporary governing bodies it has. */
export interface MadeOfCase {
  instruments: CaseInstruments;
  bodies: readonly TemporaryBodyDetails[];
}

/** Whether a temporary governing body drafts the instrument of a school, and what brings it into being. */
function triggerOf({ details: { process, view } }: CasePage, { subject, process: making }: CaseInstrument): TemporaryTrigger | null {
  if (subject.kind !== 'school' || making !== 'instrument-making') return null;
  switch (process) {
    case 'leaving':
      return view.route === 'dissolution' ? 'one-of-two-leaves' : 'leaving';
    case 'dissolution':
      return 'dissolution';
    case 'discontinuance':
      return 'last-school';
    case 'amalgamation-new-school':
      return 'amalgamation';
    default:
      return null;
  }
}

const Standing = ({ page, row }: { page: CasePage; row: CaseInstrument }): SafeHtml => {
  const { matter } = row;
  if (matter)
    return (
      <>
        <StateTag state={matter.state} title={matter.stateTitle} final={matter.closed} />{' '}
        <a class="govuk-link" href={matterPath(matter)}>
          Go on<span class="govuk-visually-hidden"> with the instrument of {row.subject.name}</span>
        </a>
        {matter.number ? (
          <>
            <br />
            <a class="govuk-link app-nowrap" href={madePath(matter.number)}>
              {matter.number}
            </a>
          </>
        ) : null}
        {matter.number && !row.madeOnCase && page.may('instruments:work') ? (
          <>
            <br />
            <a class="govuk-link" href={matterPath(matter, 'tell-case')}>
              Tell this case<span class="govuk-visually-hidden"> that the instrument of {row.subject.name} is made</span>
            </a>
          </>
        ) : null}
      </>
    );
  if (row.madeOnCase) return govukTag({ text: 'Recorded as made', classes: 'govuk-tag--green' });
  if (!page.may('instruments:work') || page.details.closed) return <span class="app-muted">Not started</span>;
  const query = new URLSearchParams({
    case: page.details.reference,
    kind: row.subject.kind,
    key: row.subject.key,
    named: row.subject.name,
    process: row.process,
  }).toString();
  return (
    <a class="govuk-link" href={`/instruments/start?${query}`}>
      Start it<span class="govuk-visually-hidden">: the instrument of {row.subject.name}</span>
    </a>
  );
};

const Body = ({ page, row, bodies }: { page: CasePage; row: CaseInstrument; bodies: readonly TemporaryBodyDetails[] }): SafeHtml => {
  const trigger = triggerOf(page, row);
  const body = bodies.find(({ school }) => school.key === row.subject.key);
  if (body) {
    const open = body.readiness.filter(({ done }) => done !== true).length;
    return (
      <>
        <a class="govuk-link" href={bodyPath(body.id)}>
          {body.facts.establishedOn ? `Established ${longDate(body.facts.establishedOn)}` : 'Not established yet'}
          <span class="govuk-visually-hidden">: temporary governing body of {body.school.name}</span>
        </a>
        {open > 0 ? (
          <>
            <br />
            <span class="app-muted">{plural(open, 'thing')} not ready</span>
          </>
        ) : null}
      </>
    );
  }
  if (trigger === null) return <span class="app-muted">None needed</span>;
  if (!page.may('instruments:work') || page.details.closed) return <span class="app-muted">Not entered</span>;
  const query = new URLSearchParams({ case: page.details.reference, school: row.subject.key, trigger }).toString();
  return (
    <a class="govuk-link" href={`/temporary-governing-bodies/open?${query}`}>
      Set it up<span class="govuk-visually-hidden">: temporary governing body of {row.subject.name}</span>
    </a>
  );
};

/** What instruments and temporary governing bodies a case must have, and how far each is. */
export const InstrumentsOfCase = ({ page, made }: { page: CasePage; made: MadeOfCase }): SafeHtml | null =>
  made.instruments.rows.length === 0
    ? null
    : table<CaseInstrument>({
        caption: 'Instruments it must have',
        columns: [
          {
            head: 'Of',
            rowHeader: true,
            cell: ({ subject, process }) => (
              <>
                {subject.name}
                <br />
                <span class="app-muted govuk-!-font-weight-regular">{matterProcessWords[process]}</span>
              </>
            ),
          },
          { head: 'Why', cell: ({ because, citation }) => `${because} (${citation})` },
          {
            head: 'Made by',
            cell: ({ authority }) =>
              authority ? whoInWords(`local-authority:${authority}`, page.authorities) : <span class="app-muted">Not settled yet</span>,
          },
          { head: 'Where it stands', cell: (row) => <Standing page={page} row={row} /> },
          { head: 'Temporary governing body', cell: (row) => <Body page={page} row={row} bodies={made.bodies} /> },
        ],
        rows: made.instruments.rows,
      });
