/**
 * NestJS 12 and its companions are ESM only and Jest on Node 20 cannot mix both module kinds,
 * so everything a test loads, TypeScript and library alike, is compiled to CommonJS on the way in.
 */
const forTypeScript = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic', importSource: 'hono/jsx' } },
      target: 'es2023',
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];
const forJavaScript = ['@swc/jest', { jsc: { parser: { syntax: 'ecmascript' }, target: 'es2023' }, module: { type: 'commonjs' } }];

export default {
  testEnvironment: 'node',
  testMatch: [
    '<rootDir>/libs/**/*.spec.ts',
    '<rootDir>/apps/**/*.spec.ts',
    '<rootDir>/apps/**/*.spec.tsx',
    '<rootDir>/tools/**/*.spec.ts',
    '<rootDir>/test/**/*.spec.ts',
  ],
  transform: { '^.+\\.tsx?$': forTypeScript, '^.+\\.m?js$': forJavaScript },
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@prisma|hono|canonicalize|temporal-polyfill|temporal-utils|postal-mime|p-.*|uuid|file-type|strtok3|token-types|uint8array-extras|peek-readable|@tokenizer|@borewit|@scure|@noble|nodemailer|ical-generator|pg-copy-streams|openid-client|oauth4webapi|jose)/)',
  ],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  moduleNameMapper: {
    '^#libs/(.*)\\.js$': '<rootDir>/libs/$1',
    '^#apps/(.*)\\.js$': '<rootDir>/apps/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // it names an entry for `import` only, and Jest asks for `require`
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 20_000,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};
