import { withNewSchools } from '../processes/federating/new-schools.js';
import { federatingOf, published } from '../processes/federating/story.js';

describe('N1: a temporary governing body proposes like any other', () => {
  it('is said of a case that has one, and its steps are asked for like those of the others', () => {
    const view = withNewSchools().view();
    expect(view.findings.find(({ ruleId }) => ruleId === 'N1')).toMatchObject({ enforcement: 'info' });
    expect(view.tasks.filter(({ ruleId }) => ruleId === 'F1').map(({ key }) => key)).toEqual(['F1:a', 'F1:n', 'F1:m']);
    expect(
      federatingOf()
        .view()
        .findings.filter(({ ruleId }) => ruleId === 'N1'),
    ).toEqual([]);
  });

  it('with all of them done the proposals are published', () => {
    expect(published(withNewSchools()).view().state).toBe('published');
  });

  it('a new school has no staff and no parents to send them to, and perhaps no head', () => {
    const rows = published(withNewSchools())
      .view()
      .recipients.filter(({ school }) => school === 'n');
    expect(rows.map(({ role, applies }) => [role, applies])).toEqual([['head', null]]);
  });
});
