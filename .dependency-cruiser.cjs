/** Which room may import which: apps -> casework | instruments | post | register | access -> law, platform. */
const inner = { law: [], platform: [], register: [], access: [], instruments: [], casework: ['register'], post: ['register'] };
const apps = ['api', 'web', 'worker'];
const spec = '\\.spec\\.tsx?$|/testing/';

const rooms = Object.entries(inner)
  .filter(([room]) => room !== 'law' && room !== 'platform')
  .map(([room, others]) => ({
    name: `${room}-imports`,
    comment: `libs/${room} may import ${['law', 'platform', ...others].join(', ')} and nothing else of ours`,
    severity: 'error',
    from: { path: `^libs/${room}/`, pathNot: spec },
    to: { path: '^(libs|apps|test|tools|bench)/', pathNot: [`^libs/(${[room, 'law', 'platform', ...others].join('|')})/`] },
  }));

module.exports = {
  forbidden: [
    {
      name: 'law-is-pure',
      comment: 'The law imports nothing but itself and temporal-polyfill',
      severity: 'error',
      from: { path: '^libs/law/', pathNot: spec },
      to: { pathNot: ['^libs/law/', '^node_modules/temporal-polyfill/', '^node_modules/temporal-spec/', '^node_modules/temporal-utils/'] },
    },
    {
      name: 'platform-is-below',
      comment: 'The platform knows no room; of the law it may use the words and the civil dates',
      severity: 'error',
      from: { path: '^libs/platform/', pathNot: spec },
      to: {
        path: '^(libs|apps|test|tools|bench)/',
        pathNot: ['^libs/platform/', '^libs/law/types\\.ts$', '^libs/law/calendar/civil-date\\.ts$'],
      },
    },
    ...rooms,
    {
      name: 'rooms-by-their-door',
      comment: "A room's index, types and module are what others import; the platform has no door",
      severity: 'error',
      from: { path: '^(?:libs|apps)/([^/]+)/', pathNot: [spec, '^apps/standalone/'] },
      to: {
        path: '^libs/[^/]+/',
        pathNot: [
          '^libs/$1/',
          '^libs/platform/',
          '^libs/[^/]+/(index|types|[a-z-]+\\.module)\\.ts$',
          '^libs/law/calendar/[a-z-]+\\.ts$',
          '^libs/casework/audit/index\\.ts$',
          '^libs/law/planning/index\\.ts$',
          '^libs/law/cascade/(index|types)\\.ts$',
        ],
      },
    },
    ...apps.map((app) => ({
      name: `${app}-stands-alone`,
      comment: 'Apps do not import one another; apps/standalone assembles them',
      severity: 'error',
      from: { path: `^apps/${app}/`, pathNot: spec },
      to: { path: '^(apps|test|tools|bench)/', pathNot: `^apps/${app}/` },
    })),
    {
      name: 'no-libs-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: spec },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: 'generated/|govuk-frontend\\.min' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^public/', 'libs/platform/database/generated/'] },
    tsPreCompilationDeps: 'specify',
    combinedDependencies: true,
    webpackConfig: { fileName: 'tools/resolve-for-dependency-cruiser.cjs' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
