import { z } from 'zod';

const flag = (fallback: boolean) =>
  z.enum(['on', 'off', '1', '0', 'true', 'false', '']).default('').transform((word) => (word === '' ? fallback : ['on', '1', 'true'].includes(word)));

const list = (text: string): string[] => text.split(',').map((item) => item.trim()).filter(Boolean);

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  WORKER_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  HOST: z.string().default('0.0.0.0'),
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  DATABASE_URL: z.string().startsWith('postgres', 'must be a postgres:// address'),
  DATABASE_MIGRATION_URL: z.string().startsWith('postgres').optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  BALIE_DATA_DIR: z.string().default('.balie'),
  BALIE_SECRET_KEY: z.string().min(32, 'must be at least 32 characters (openssl rand -base64 32)'),
  BALIE_SECRET_KEY_PREVIOUS: z.string().default('').transform(list),
  BALIE_SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(1440).default(60),
  BALIE_SESSION_MAX_HOURS: z.coerce.number().int().min(1).max(168).default(12),
  BALIE_TRUSTED_PROXIES: z.string().default('loopback').transform(list),
  BALIE_DEMO: flag(false),
  BALIE_SIMULATOR_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  BALIE_ROLE: z.enum(['all', 'http', 'worker']).default('all'),
  BALIE_EMBEDDED: flag(false),
  BALIE_ALLOWED_PRIVATE_HOSTS: z.string().default('').transform(list),
  BALIE_ORGANISATION: z.string().default('Politie Oost-Nederland'),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

/** Every setting of the process, typed. Times and sizes are in the units their comment in `.env.example` gives. */
export type Config = z.infer<typeof schema>;

/** Names of all settings; `.env.example` explains each. */
export const settingNames: readonly string[] = Object.keys(schema.shape);

/** Thrown with everything that is wrong, so that one start shows it all. */
export class ConfigError extends Error {}

/** The only reader of the environment. Throws ConfigError with a readable list when a setting is missing or wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`Balie cannot start, these settings are wrong:\n${lines.join('\n')}\nSee .env.example.`);
}

export const CONFIG = Symbol('config');
