import { config as loadEnvironmentFile } from 'dotenv';
import { z } from 'zod';
import { UserError } from './user-error.ts';

/** The environment cannot be used; `problems` holds every reason, each naming its variable. */
export class ConfigError extends UserError {
  override name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const PORT_MESSAGE = 'must be a whole number from 0 to 65535.';

/** Every variable that the process reads. `.env.example` explains them one by one. */
export const EnvironmentSchema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(
      /^\S+$/,
      'must be the token alone, without “Bot” or spaces. Copy it from the Bot page of your application.',
    )
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be a URL such as https://discord.com/api.' })
    .refine((url) => !/\/v\d+\/?$/.test(url), 'must end before the version: write https://discord.com/api.')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be a URL such as postgres://user:password@host:5432/database.',
    })
    .refine(isDecodable, 'must have a % in its password written as %25.')
    .optional(),
  DATABASE_PATH: z.string().default('data/facts.db'),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  CACHE_DIR: z.string().default('data'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}.`).default('info'),
  PLAYGROUND_PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_MESSAGE)
    .transform(Number)
    .refine((port) => port <= 65535, PORT_MESSAGE)
    .default(3000),
  GAP_DAYS: z
    .string()
    .regex(/^\d{1,4}$/, 'must be a whole number of days from 0 to 9999.')
    .transform(Number)
    .default(90),
  LISTEN: z.enum(['on', 'off'], 'must be on or off.').default('on'),
});

/** Configuration of the process, read once at start. */
export interface Config {
  /** Undefined: run in the playground. */
  readonly discordToken: string | undefined;
  /** REST base without version or final slash; undefined: Discord's own. */
  readonly discordApiUrl: string | undefined;
  /** PostgreSQL; undefined: SQLite. Holds a password, so it is never logged. */
  readonly databaseUrl: string | undefined;
  /** SQLite file. */
  readonly databasePath: string;
  readonly knowledgeDir: string;
  /** Folder that keeps what was learnt from the knowledge between starts. */
  readonly cacheDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** 0 to 65535; 0 takes any free port. */
  readonly playgroundPort: number;
  /** How long questions without an answer are kept; 0: not at all. */
  readonly gapDays: number;
  /** Ask Discord for the Message Content intent, which listening channels need. */
  readonly listen: boolean;
}

/**
 * Reads the configuration from the environment. An empty variable counts as unset.
 * @throws {ConfigError} with every problem at once.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const set = Object.entries(environment)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value);
  const parsed = EnvironmentSchema.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
  }
  const variables = parsed.data;
  return {
    discordToken: variables.DISCORD_TOKEN,
    discordApiUrl: variables.DISCORD_API_URL,
    databaseUrl: variables.DATABASE_URL,
    databasePath: variables.DATABASE_PATH,
    knowledgeDir: variables.KNOWLEDGE_DIR,
    cacheDir: variables.CACHE_DIR,
    logLevel: variables.LOG_LEVEL,
    playgroundPort: variables.PLAYGROUND_PORT,
    gapDays: variables.GAP_DAYS,
    listen: variables.LISTEN === 'on',
  };
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/** The environment of the process, with what the file `.env` adds to it. */
export function environment(): NodeJS.ProcessEnv {
  loadEnvironmentFile({ quiet: true });
  return process.env;
}
