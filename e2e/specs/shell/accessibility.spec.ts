import { audit } from '../../fixtures/pages/audit';
import { saveStates, typingStates } from '../../fixtures/pages/form-states';
import { pageStates } from '../../fixtures/pages/page-states';
import { test } from '../../fixtures/test';

// The longest file but one. No state depends on another, so every worker takes some.
test.describe.configure({ mode: 'parallel' });

/** Every state of the pages, in both colour schemes, wide, narrow and zoomed. */
for (const [state, reach] of Object.entries({ ...pageStates, ...typingStates, ...saveStates })) {
  test(`${state}: no violation, nothing to scroll sideways, no target under 24 pixels`, async ({
    page,
    app,
    faults,
  }) => {
    test.setTimeout(120_000);
    // The browser logs the 404 of the missing page.
    faults.expectConsoleError(/status of 404 .*/);
    await reach(page, app.origin);
    await audit(page);
  });
}
