import { withNewSchools } from '../processes/federating/new-schools.js';
import { federatingOf, twoSchools } from '../processes/federating/story.js';

describe('N2: the authority or the proposers act where there is no temporary governing body', () => {
  it('is said of a case in which they do', () => {
    expect(
      withNewSchools()
        .view()
        .findings.find(({ ruleId }) => ruleId === 'N2')!.message,
    ).toContain('in its place act: The proposers of School M.');
    expect(
      federatingOf()
        .view()
        .findings.filter(({ ruleId }) => ruleId === 'N2'),
    ).toEqual([]);
  });

  it('proposers act for a foundation or voluntary school, never for a community school', () => {
    const community = federatingOf(twoSchools, [
      { key: 'a', name: 'The proposers', kind: 'proposers', schools: ['a'] },
      { key: 'b', name: 'School B', kind: 'school', schools: ['b'] },
    ]).did('report-considered', '2025-12-02', { board: 'a' });
    expect(community.saidOfLast('info')).toEqual(['N2']);
    expect(withNewSchools().did('report-considered', '2025-12-02', { board: 'm' }).saidOfLast()).toEqual([]);
  });
});
