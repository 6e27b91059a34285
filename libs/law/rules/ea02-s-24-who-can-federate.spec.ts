import { federatingOf, ready } from '../processes/federating/story.js';
import { school } from '../processes/leaving/story.js';

describe('F0: maintained schools in England, at least two governing bodies', () => {
  it('two governing bodies may propose, one alone may not', () => {
    expect(ready(federatingOf([school('a'), school('b')])).last().effect).toBe('accepted');
    const alone = ready(federatingOf([school('a')]));
    expect(alone.last().effect).toBe('blocked');
    expect(alone.saidOfLast('block')).toEqual(['F0']);
  });

  it('an academy cannot be federated, whether somebody says so or the register holds it as no maintained school', () => {
    expect(ready(federatingOf([school('a'), school('b', { maintained: false })])).saidOfLast('block')).toEqual(['F0']);
    expect(ready(federatingOf([school('a'), { key: 'x', urn: '139000', name: 'An academy' }])).saidOfLast('block')).toEqual(['F0']);
  });

  it('asks what kind of school it is where nobody has said', () => {
    const story = ready(federatingOf([school('a'), { key: 'x', name: 'A school' }]));
    expect(story.last()).toMatchObject({ effect: 'accepted' });
    expect(story.saidOfLast('data')).toEqual(['F0']);
  });
});
