import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import layers from './lint/layers.js';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'src/shared/api/generated/'] },
  ...tseslint.configs.recommended,
  reactHooks.configs.flat['recommended-latest'],
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'no-console': 'error',
      'no-eval': 'error',
      // Money and quantities are decimal strings; binary floating point would change them.
      'no-restricted-globals': ['error', { name: 'parseFloat', message: 'use shared/format/decimal' }],
      'no-restricted-properties': [
        'error',
        { object: 'Number', property: 'parseFloat', message: 'use shared/format/decimal' },
        { object: 'crypto', property: 'subtle', message: 'absent on plain HTTP: use @noble/hashes' },
        { object: 'crypto', property: 'randomUUID', message: 'absent on plain HTTP: use newId()' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['src/**/*.{ts,tsx}'], plugins: { layers }, rules: { 'layers/arrows': 'error' } },
  { files: ['dev/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
