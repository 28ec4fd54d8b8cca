import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig, settingNames } from '@balie/api/platform/config/config.js';
import { filesBelow, read } from '../support/workspace.js';

describe('settings', () => {
  const explained = [...read('.env.example').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]);

  it('are all in .env.example, each with a comment, and nothing else is', () => {
    expect([...explained].sort()).toEqual([...settingNames].sort());
  });

  it('are read in one place of the api', () => {
    const readers = filesBelow('apps/api/src', /(?<!\.spec)\.ts$/).filter((path) => /process\.env/.test(read(path).replaceAll(/readConfig\((\{[^}]*)?\.{0,3}process\.env/g, '')));
    expect(readers).toEqual([]);
  });

  it('that are wrong are all named at once', () => {
    const wrong = () => readConfig({ PORT: 'many', DATABASE_URL: 'mysql://x', BALIE_SECRET_KEY: 'short' });
    expect(wrong).toThrow(ConfigError);
    expect(wrong).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*BALIE_SECRET_KEY/);
  });
});
