import tseslint from 'typescript-eslint';

const CLOCK = 'Only libs/platform reads the clock: inject Clock, or take the date as a parameter.';
const ENVIRONMENT = 'Only libs/platform reads the environment: inject Config.';

const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: CLOCK },
  { selector: "MemberExpression[object.property.name='Now']", message: CLOCK },
];
const noEnvironment = [{ selector: "MemberExpression[object.name='process'][property.name='env']", message: ENVIRONMENT }];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'public/',
      'node_modules/',
      '.data/',
      'coverage/',
      'libs/platform/database/generated/',
      'apps/web/components/generated/',
    ],
  },
  {
    rules: Object.fromEntries(
      [
        'no-constant-binary-expression',
        'no-dupe-else-if',
        'no-dupe-keys',
        'no-duplicate-case',
        'no-empty-pattern',
        'no-fallthrough',
        'no-self-assign',
        'no-unreachable',
        'no-unsafe-finally',
        'no-unsafe-optional-chaining',
        'use-isnan',
        'valid-typeof',
      ].map((rule) => [rule, 'error']),
    ),
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['prisma.config.ts'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // What the compiler does not say and costs dearly at run time.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Dependency injection needs classes as values; the compiler's own import elision does the rest.
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...noClock, ...noEnvironment],
    },
  },
  {
    // The law knows no clock, no machine and no time zone; dates are day numbers and temporal-polyfill's civil dates.
    // Its specs hold it against other calendars and read files through test/support.
    files: ['libs/law/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'The law reads no file and asks no machine.' }] }],
      'no-restricted-globals': [
        'error',
        'Date',
        'process',
        'setTimeout',
        'setInterval',
        'fetch',
        'console',
        'Buffer',
        'performance',
        'crypto',
      ],
    },
  },
  {
    files: [
      'libs/platform/**',
      'apps/standalone/**',
      'test/**',
      'bench/**',
      'tools/**',
      '**/*.spec.ts',
      '**/*.spec.tsx',
      'prisma.config.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**', '**/*.spec.ts', '**/*.spec.tsx'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'fetch',
          'performance',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'globalThis',
          'module',
          'require',
          '__dirname',
          'AbortController',
          'AbortSignal',
          'TextDecoder',
          'TextEncoder',
          'structuredClone',
          'setImmediate',
          'document',
          'window',
          'navigator',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
);
