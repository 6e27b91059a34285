import { federatingOf, joiningOf, proceeding, weighed } from '../processes/federating/story.js';

describe('J6: the existing federation ends too', () => {
  it('is said once the federation proceeds, and never where none takes part', () => {
    const said = (story: ReturnType<typeof proceeding>) => story.view().findings.filter(({ ruleId }) => ruleId === 'J6');
    expect(said(proceeding(joiningOf()))).toEqual([expect.objectContaining({ enforcement: 'info' })]);
    expect(said(weighed(joiningOf()))).toEqual([]);
    expect(said(proceeding(federatingOf()))).toEqual([]);
  });
});
