import { DISCORD_API_URL } from '../app.ts';
import { environment, readConfig } from '../config.ts';
import { registerCommands } from '../discord/register-commands.ts';
import { UserError } from '../user-error.ts';
import { run } from './run.ts';

await run(async () => {
  const { discordToken, discordApiUrl } = readConfig(environment());
  if (discordToken === undefined) {
    throw new UserError(
      'DISCORD_TOKEN is not set. Put the token of your application into .env; the README tells where to find it.',
    );
  }
  const changed = await registerCommands({ token: discordToken, apiUrl: discordApiUrl ?? DISCORD_API_URL });
  console.log(changed ? 'Discord now has the commands.' : 'Discord has these commands already.');
});
