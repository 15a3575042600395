import { describe, expect, it } from 'vitest';
import { type ApiRegionStates, apiRegionOption, firstApiRegion, pathInApiRegion } from './api-region-state';

const states: ApiRegionStates = { eu: 'no-access', us: 'ready', au: 'not-configured' };

describe('the API region to begin with', () => {
  it('is the last used one while the person can work there', () => {
    expect(firstApiRegion({ ...states, au: 'ready' }, 'au')).toBe('au');
  });

  it('is the first ready one when the last used one has since closed, or there is none', () => {
    expect(firstApiRegion(states, 'eu')).toBe('us');
    expect(firstApiRegion(states, 'au')).toBe('us');
    expect(firstApiRegion(states, null)).toBe('us');
  });

  it('is one that explains itself when none is ready', () => {
    expect(firstApiRegion({ ...states, us: 'no-access' }, 'us')).toBe('eu');
  });
});

describe('switching the API region', () => {
  it('keeps the page', () => {
    expect(pathInApiRegion('/eu/accounts/new', 'us')).toBe('/us/accounts/new');
    expect(pathInApiRegion('/us/activity', 'au')).toBe('/au/activity');
  });

  it('leads from a page outside of the API regions to the accounts', () => {
    expect(pathInApiRegion('/status', 'us')).toBe('/us/accounts');
    expect(pathInApiRegion('/', 'eu')).toBe('/eu/accounts');
    expect(pathInApiRegion('/eu', 'us')).toBe('/us/accounts');
  });

  it('leads from one account, which is in its API region alone, to the accounts', () => {
    expect(pathInApiRegion('/eu/accounts/12', 'us')).toBe('/us/accounts');
  });
});

describe('the name of an API region in the switcher', () => {
  it('says why nothing can be saved there', () => {
    expect(apiRegionOption('us', states)).toBe('United States (US)');
    expect(apiRegionOption('eu', states)).toBe('Europe (EU), no access');
    expect(apiRegionOption('au', states)).toBe('Australia (AU), not configured');
  });
});
