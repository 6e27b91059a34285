import { federation, says } from '../constitution/testing/boards.js';

describe('FED-21-5: how many may be staff', () => {
  it('all heads count: 3 of 9 pass, 3 of 8 fail even with no co-opted staff', () => {
    expect(
      says(
        'FED-21-5',
        federation(
          [
            { category: 'community', headId: 'a' },
            { category: 'community', headId: 'b' },
          ],
          { head: 2, coOpted: 3 },
          { coOptedStaff: 0 },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'FED-21-5',
        federation(
          [
            { category: 'community', headId: 'a' },
            { category: 'community', headId: 'b' },
          ],
          { head: 2, coOpted: 2 },
          { coOptedStaff: 0 },
        ),
      ),
    ).toEqual(['MUST']);
  });
  it('until 31 August 2015 only co-opted staff counted', () => {
    expect(
      says(
        'FED-21-5',
        federation(
          [
            { category: 'community', headId: 'a' },
            { category: 'community', headId: 'b' },
          ],
          { head: 2, coOpted: 2 },
          { effectiveOn: '2015-08-31', coOptedStaff: 0 },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'FED-21-5',
        federation(
          [
            { category: 'community', headId: 'a' },
            { category: 'community', headId: 'b' },
          ],
          { head: 2, coOpted: 3 },
          { effectiveOn: '2015-08-31', coOptedStaff: 3 },
        ),
      ),
    ).toEqual([]);
    expect(
      says(
        'FED-21-5',
        federation(
          [
            { category: 'community', headId: 'a' },
            { category: 'community', headId: 'b' },
          ],
          { head: 1, coOpted: 3 },
          { effectiveOn: '2015-08-31', coOptedStaff: 3 },
        ),
      ),
    ).toEqual(['MUST']);
  });
});
