import type { AccountField } from '../../schemas/account/account-fields';
import type { ApiRegion } from '../../schemas/api-region';

/** The one spelling of each thing that has a name on screen. */
export const nameTexts = {
  product: 'Account Desk',
  apiRegions: {
    eu: 'Europe (EU)',
    us: 'United States (US)',
    au: 'Australia (AU)',
  } satisfies Record<ApiRegion, string>,
  /** Never call `region` just "Region": the API regions are something else. */
  fields: {
    reference: 'Account name',
    number: 'Number',
    manager: 'Account manager',
    parent: 'Parent account',
    region: 'Reporting region',
  } satisfies Record<AccountField, string>,
};
