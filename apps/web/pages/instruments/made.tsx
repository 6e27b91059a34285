import type { MadeInstrument } from '#libs/instruments/index.js';
import { govukSummaryList } from '../../components/generated/govuk.js';
import type { SafeHtml } from '../../components/render-component.js';
import { longDate } from '../../words.js';

export const summaryRow = (key: string, value: SafeHtml | string): object => ({
  key: { text: key },
  value: typeof value === 'string' ? { text: value } : { html: value },
});

export const madePath = (number: string, rest = ''): string => `/instruments/made/${encodeURIComponent(number)}${rest && `/${rest}`}`;

const formatWords = { pdf: 'PDF', docx: 'Word' } as const;

/** Sealed files, with their size. `of`: where the file is asked for. */
export const SealedFiles = ({ made, of }: { made: MadeInstrument; of: (format: 'pdf' | 'docx') => string }): SafeHtml =>
  made.documents.length === 0 ? (
    <>None yet</>
  ) : (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {made.documents.map(({ format, bytes }) => (
        <li>
          <a class="govuk-link" href={of(format)} download>
            {formatWords[format]} <span class="govuk-visually-hidden">of instrument {made.number}</span>({Math.ceil(bytes / 1024)} kB)
          </a>
        </li>
      ))}
    </ul>
  );

/** What is fixed of an instrument once it is made. */
export const MadeFacts = ({ made, of }: { made: MadeInstrument; of: (format: 'pdf' | 'docx') => string }): SafeHtml =>
  govukSummaryList({
    rows: [
      summaryRow('Number', made.number),
      summaryRow(
        'Code on copies',
        <>
          <span class="app-code">{made.code}</span>
          <br />
          <a class="govuk-link" href={`/check-instrument?code=${encodeURIComponent(made.code)}`}>
            See what anyone learns who types it
          </a>
        </>,
      ),
      summaryRow('Origin', made.origin === 'paper' ? 'Entered from paper' : 'Made here'),
      ...(made.madeOn ? [summaryRow('Made', longDate(made.madeOn))] : []),
      ...(made.sealedOn ? [summaryRow('Sealed or signed', longDate(made.sealedOn))] : []),
      summaryRow('Takes effect', `${longDate(made.effectiveOn)}${made.commenced ? '' : ' (not recorded yet)'}`),
      ...(made.endedOn
        ? [
            summaryRow(
              'No longer in force from',
              `${longDate(made.endedOn)}${made.supersededBy ? `; ${made.supersededBy} took its place` : made.endedBecause ? `: ${made.endedBecause}` : ''}`,
            ),
          ]
        : []),
      summaryRow('Files', <SealedFiles made={made} of={of} />),
      summaryRow('SHA-256 of the text', <span class="app-hash">{made.contentHash}</span>),
    ] as never,
  });
