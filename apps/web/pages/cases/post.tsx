import type { PostRow } from '#libs/post/index.js';
import { table } from '../../components/table.js';
import type { PageView } from '../../layout/context.js';
import { postColumns } from '../post/upcoming.js';
import { CaseFrame } from './case-frame.js';
import type { CasePage } from './case-view.js';

/** Every reminder of the case: planned, sent, failed, or no longer needed. */
export function casePostPage(page: CasePage, rows: readonly PostRow[]): PageView {
  return {
    title: `Post – ${page.details.reference}`,
    body: (
      <CaseFrame page={page} tab="post">
        {table({ caption: 'Post of this case', columns: postColumns(page.authorities), rows, empty: 'No email is planned in this case.' })}
      </CaseFrame>
    ),
  };
}
