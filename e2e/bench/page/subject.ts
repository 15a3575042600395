/** A page with a form for an account, and how to find what is on it. Everything is found by CSS selectors. */
export interface Subject {
  name: string;
  /** Where the form for a new account is. */
  url: string;
  cookies: readonly { name: string; value: string; url: string }[];
  /** The field of that name. */
  field(name: string): string;
  saveButton: string;
  /** What tells of a success, and the words in it. null: nothing can be saved here. */
  toast: { selector: string; text: string } | null;
}

const fieldByName = (name: string) => `input[name="${name}"]`;

export function ourForm(origin: string, cookie: string): Subject {
  const at = cookie.indexOf('=');
  return {
    name: 'Account Desk',
    url: `${origin}/eu/accounts/new`,
    cookies: [{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: origin }],
    field: fieldByName,
    saveButton: 'form button[type="submit"]',
    toast: { selector: '[role="status"]', text: 'Created' },
  };
}

export function reactAdminForm(origin: string): Subject {
  return {
    name: 'react-admin',
    url: `${origin}/#/accounts/create`,
    cookies: [],
    field: fieldByName,
    saveButton: 'form button[type="submit"]',
    toast: { selector: '[role="alert"], .MuiSnackbar-root', text: 'created' },
  };
}

export function refineForm(origin: string): Subject {
  return {
    name: 'Refine',
    url: `${origin}/accounts/create`,
    cookies: [],
    // Ant Design names a form's inputs by their id.
    field: (name) => `input#${name}`,
    saveButton: 'button.ant-btn-primary',
    toast: { selector: '.ant-notification-notice', text: 'Success' },
  };
}

/** The floor: a page of the framework with five fields, which saves nothing. */
export function bareForm(origin: string): Subject {
  return {
    name: 'bare page',
    url: `${origin}/`,
    cookies: [],
    field: fieldByName,
    saveButton: 'button',
    toast: null,
  };
}
