/**
 * Who may import whom. `npm run lint` checks it, and e2e/fences.test.ts plants one violation of each rule. Type
 * imports count too. Unit tests are exempt: they test internals and use fixtures of e2e.
 */

const ours = '^(app|components|lib|e2e)/';
const product = '^(app|components|lib)/|^[^/]+\\.(ts|mjs)$';
const unitTest = '\\.test\\.tsx?$';
const bothSides = 'lib/schemas|lib/problem|lib/messages';

/** @typedef {import('dependency-cruiser').IRegularForbiddenRuleType} Rule */

/**
 * Stops files that match `from` from importing files that match `to`. Patterns are regular expressions over paths
 * from here.
 *
 * @param {string} name
 * @param {string} comment what holds instead, printed below each violation
 * @param {{ path: string, except?: string }} from
 * @param {{ path: string, except?: string[] } | Rule['to']} to
 * @returns {Rule}
 */
function forbid(name, comment, { path, except }, to) {
  const { except: pathNot, ...rest } = /** @type {Rule['to'] & { except?: string[] }} */ (to);
  return {
    name,
    comment,
    severity: 'error',
    from: { path, pathNot: except ? [unitTest, except] : unitTest },
    to: pathNot ? { ...rest, pathNot } : rest,
  };
}

/**
 * Within our own code, a part may import only itself and the named others.
 *
 * @param {string} part a folder
 * @param {string} others folders, with | between them
 * @param {string} why
 */
function layer(part, others, why) {
  const name = `imports-of-${part.replace('/', '-')}`;
  const comment = `${part} imports itself and ${others.replaceAll('|', ', ')}. ${why}`;
  return forbid(name, comment, { path: `^${part}/` }, { path: ours, except: [`^(${part}|${others})/`] });
}

/** Imports run one way. */
const layers = [
  layer('components', `lib/client|${bothSides}`, 'It reads from the server over HTTP.'),
  layer('lib/client', bothSides, 'It reads from the server over HTTP, and knows no component.'),
  layer('lib/server', bothSides, 'It knows neither pages nor what runs in the browser.'),
  layer('lib/commands', `lib/server|${bothSides}`, 'Commands do their work without the pages.'),
  layer('lib/schemas', bothSides, 'Browser and server both read it.'),
  layer('lib/problem', bothSides, 'Browser and server both read it.'),
  forbid(
    'messages-import-themselves',
    'lib/messages imports itself, and types of lib/schemas.',
    { path: '^lib/messages/' },
    { path: '.', except: ['^lib/(messages|schemas)/'] },
  ),
  forbid(
    'messages-take-types-alone',
    'lib/messages imports types of lib/schemas (import type), never a value.',
    { path: '^lib/messages/' },
    { path: '^lib/schemas/', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'no-cycles',
    'Two files that import each other are really one. Move what both need into a third.',
    { path: ours },
    { circular: true },
  ),
];

/** Some folders are closed to others. */
const rooms = [
  forbid(
    'features-stay-apart',
    'A feature imports itself and components/ui. What two of them need moves there, or to lib/client.',
    { path: '^components/(?!ui/)([^/]+)/' },
    { path: '^components/', except: ['^components/($1|ui|attempt)/'] },
  ),
  forbid(
    'attempt-serves-lists-of-saves',
    'components/attempt is what activity, history and the start page of accounts share; no other feature imports it.',
    { path: '^components/', except: '^components/(attempt|activity|history|accounts/start)/' },
    { path: '^components/attempt/' },
  ),
  forbid(
    'ui-knows-no-domain',
    'components/ui imports itself, lib/messages, react and next. Schemas, requests and queries are for features.',
    { path: '^components/ui/' },
    {
      path: [ours, 'node_modules/'],
      except: ['^(components/ui|lib/messages)/', 'node_modules/(react|react-dom|next)/'],
    },
  ),
  forbid(
    'access-tokens-stay-in-accounts-api',
    'lib/server/accounts-api alone asks for access tokens.',
    { path: product, except: '^lib/server/(oauth|accounts-api)/' },
    { path: '^lib/server/oauth/' },
  ),
  forbid(
    'sandbox-is-reached-over-http',
    'The sandbox stands for a foreign system: only app/sandbox, which serves it, imports it.',
    { path: product, except: '^(lib|app)/sandbox/' },
    { path: '^lib/sandbox/' },
  ),
  forbid(
    'sandbox-knows-nothing',
    'The sandbox stands for a foreign system: it imports nothing of this app.',
    { path: '^lib/sandbox/' },
    { path: ours, except: ['^lib/sandbox/'] },
  ),
  forbid(
    'commands-are-not-imported',
    'npm starts what is in lib/commands; the app never imports it.',
    { path: product, except: '^lib/commands/' },
    { path: '^lib/commands/' },
  ),
  forbid(
    'product-runs-without-e2e',
    'e2e is not there in production. A fixture stays there; what the product needs moves to lib.',
    { path: product },
    { path: '^e2e/' },
  ),
];

/** Some packages are closed to some code. */
const packages = [
  forbid(
    'both-sides-need-no-framework',
    'lib/schemas and lib/problem import neither React nor Next.js.',
    { path: '^lib/(schemas|problem)/' },
    { path: 'node_modules/(react|react-dom|next)/' },
  ),
  forbid(
    'browser-has-no-node',
    'What the browser loads imports no module of Node.js.',
    { path: `^(components|lib/client|${bothSides})/` },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'browser-code-is-never-server-only',
    "Only lib/server is marked with import 'server-only'.",
    { path: `^(components|lib/client|${bothSides})/` },
    { path: 'node_modules/server-only/' },
  ),
  forbid(
    'browser-loads-zod-mini',
    'What the browser loads imports zod/mini: the whole of zod is several times its weight.',
    { path: `^(components|lib/client|${bothSides})/` },
    { path: 'node_modules/zod/', except: ['node_modules/zod/mini/'] },
  ),
  forbid(
    'product-runs-without-development-packages',
    'npm ci --omit=dev leaves it out: what runs in production stands under dependencies in package.json.',
    { path: product },
    { dependencyTypes: ['npm-dev'] },
  ),
  forbid(
    'packages-are-declared',
    'It is there only because another package brought it: add it to package.json.',
    { path: `${ours}|${product}` },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  forbid(
    'imports-lead-somewhere',
    'No file or package was found, so no other rule could look at this import.',
    { path: `${ours}|${product}` },
    { couldNotResolve: true },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...layers, ...rooms, ...packages],
  required: [
    {
      name: 'server-files-are-marked',
      comment:
        "Each file of lib/server begins with import 'server-only': no page can then send it to a browser.",
      severity: 'error',
      module: { path: '^lib/server/', pathNot: unitTest },
      to: { path: 'node_modules/server-only/' },
    },
  ],
  options: {
    exclude: '^(\\.next|data|test-results)/',
    doNotFollow: 'node_modules/',
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
