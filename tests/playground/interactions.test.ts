import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  Events,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';
import { createClient, logIn } from './bot.ts';
import { call } from './rest.ts';
import { specValidator } from './spec-validator.ts';

const acknowledgeWithin = 300;
let playground: Playground;
let client: Client<true>;
/** What the bot does with `/do what:`. */
const deeds: Record<string, (interaction: Interaction) => Promise<unknown>> = {};
/** The interaction that the bot got last. */
let last: Interaction;

beforeAll(async () => {
  playground = await createPlayground({ validate: specValidator, acknowledgeWithin });
  client = createClient(playground);
  client.on(Events.InteractionCreate, async (interaction) => {
    last = interaction;
    const name = interaction.isChatInputCommand()
      ? interaction.options.getString('what', true)
      : interaction.isMessageComponent() || interaction.isModalSubmit()
        ? interaction.customId
        : 'other';
    await deeds[name]?.(interaction);
  });
  await logIn(client, playground);
  await client.application.commands.set([
    {
      name: 'do',
      description: 'Do it',
      options: [
        { type: 3, name: 'what', description: 'What', required: true, autocomplete: true },
        { type: 11, name: 'file', description: 'A file' },
        { type: 6, name: 'who', description: 'Somebody' },
        { type: 7, name: 'where', description: 'Somewhere' },
      ],
    },
    { name: 'Answer this', type: 3 },
  ]);
});
afterAll(async () => {
  await client.destroy();
  await playground.close();
});

function invoke(what: string, deed: (interaction: Interaction) => Promise<unknown>, options = {}) {
  deeds[what] = deed;
  return playground.member.command(playground.channels.general, 'do', { what, ...options });
}

const buttons = (...ids: string[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    ids.map((id) =>
      new ButtonBuilder().setCustomId(id).setLabel(id.toUpperCase()).setStyle(ButtonStyle.Primary),
    ),
  );

describe('a command', () => {
  it('is answered, with the message given back to the bot on demand', async () => {
    let answered: string | undefined;
    const invocation = invoke('reply', async (interaction) => {
      if (!interaction.isRepliable()) return;
      const response = await interaction.reply({ content: 'done', withResponse: true });
      answered = response.resource?.message?.id;
    });
    const shown = await invocation.message();
    expect(shown).toMatchObject({ content: 'done', ephemeral: false });
    await playground.settled();
    expect(answered).toBe(shown.id);
    expect(await invocation.acknowledged()).toBe('message');
  });

  it('can be answered for one person’s eyes only', async () => {
    const shown = await invoke('whisper', async (interaction) => {
      if (interaction.isRepliable())
        await interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral });
    }).message();
    const { member, moderator, channels } = playground;
    expect(shown.ephemeral).toBe(true);
    expect(member.sees(channels.general).map(({ id }) => id)).toContain(shown.id);
    expect(moderator.sees(channels.general).map(({ id }) => id)).not.toContain(shown.id);
    expect(() => member.say(channels.general, 'x', { replyTo: shown })).toThrow('ephemeral');
    const path = `/channels/${shown.channelId}/messages/${shown.id}`;
    expect((await call(playground, 'GET', path)).json.code).toBe(10008);
  });

  it('can be deferred, filled in, and followed up', async () => {
    const invocation = invoke('defer', async (interaction) => {
      if (!interaction.isRepliable()) return;
      await interaction.deferReply();
      await interaction.editReply('thought');
      await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
    });
    expect(await invocation.message()).toMatchObject({ content: 'thought', edited: false, thinking: false });
    expect(await invocation.followUp()).toMatchObject({ content: 'and more', ephemeral: true });
    expect(await invocation.acknowledged()).toBe('deferred message');
  });

  it('can have its answer edited, fetched and deleted', async () => {
    const shown = await invoke('change', async (interaction) => {
      if (!interaction.isRepliable()) return;
      await interaction.reply('first');
      await interaction.editReply('second');
      if ((await interaction.fetchReply()).content === 'second') await interaction.deleteReply();
    }).message();
    await playground.deleted(shown);
  });

  it('brings its file, its user and its channel', async () => {
    const { moderator, channels } = playground;
    const options = { file: { name: 'a.txt', data: 'hello' }, who: moderator.id, where: channels.ask.id };
    const shown = await invoke(
      'resolve',
      async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const file = interaction.options.getAttachment('file', true);
        const who = interaction.options.getUser('who', true);
        const where = interaction.options.getChannel('where', true);
        await interaction.reply(`${await (await fetch(file.url)).text()} ${who.username} ${where.name}`);
      },
      options,
    ).message();
    expect(shown.content).toBe('hello Theo ask');
  });

  it('is given up when nobody acknowledges it in time', async () => {
    const invocation = invoke('nothing', async () => undefined);
    await expect(invocation.message()).rejects.toThrow(
      'The application did not respond to /do within 300 ms',
    );
    if (!last.isRepliable()) throw new Error('A command can be replied to');
    await expect(last.reply('late')).rejects.toMatchObject({ code: 10062 });
  });

  it('is answered once', async () => {
    const errors: unknown[] = [];
    await invoke('twice', async (interaction) => {
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      for (const content of ['one', 'two']) {
        errors.push((await call(playground, 'POST', path, { type: 4, data: { content } })).json.code);
      }
    }).message();
    await playground.settled();
    expect(errors).toEqual([undefined, 40060]);
  });

  it('can be followed up for 15 minutes', async () => {
    await invoke('expire', async (interaction) => {
      if (interaction.isRepliable()) await interaction.reply('done');
    }).message();
    await playground.settled();
    if (!last.isRepliable()) throw new Error('A command can be replied to');
    playground.advanceClock(14 * 60_000);
    await last.followUp('in time');
    playground.advanceClock(2 * 60_000);
    await expect(last.followUp('too late')).rejects.toMatchObject({ code: 50027 });
  });

  it('tells what Discord refused of the answer', async () => {
    const invocation = invoke('refused', async (interaction) => {
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      await call(playground, 'POST', path, { type: 4, data: {} });
    });
    await expect(invocation.message()).rejects.toThrow('50006 Cannot send an empty message');
  });

  it('has no follow-up before its answer', async () => {
    const codes: unknown[] = [];
    await invoke('early', async (interaction) => {
      const path = `/webhooks/${playground.bot.id}/${interaction.token}`;
      codes.push((await call(playground, 'POST', path, { content: 'x' })).json.code);
      if (interaction.isRepliable()) await interaction.reply('now');
    }).message();
    expect(codes).toEqual([10015]);
  });

  it('suggests while somebody types', async () => {
    deeds.other = async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      await interaction.respond([{ name: `You typed ${interaction.options.getFocused()}`, value: 'v' }]);
    };
    const { member, channels } = playground;
    const choices = await member.autocomplete(channels.general, 'do', { what: 'wh' }, 'what');
    expect(choices).toEqual([{ name: 'You typed wh', value: 'v' }]);
  });
});

describe('a component', () => {
  it('changes its message in place', async () => {
    const shown = await invoke('board', async (interaction) => {
      if (interaction.isRepliable())
        await interaction.reply({ content: 'board', components: [buttons('flip', 'off')] });
    }).message();
    deeds.flip = async (interaction) => {
      if (interaction.isButton()) await interaction.update({ content: 'flipped', components: [] });
    };
    const changed = await playground.moderator.press(shown, 'FLIP').update();
    expect(changed).toMatchObject({ id: shown.id, content: 'flipped', buttons: [] });
    expect(() => playground.member.press(changed, 'FLIP')).toThrow('has no button');
  });

  it('can be deferred and change its message later', async () => {
    const shown = await invoke('board', async (interaction) => {
      if (interaction.isRepliable())
        await interaction.reply({ content: 'board', components: [buttons('slow')] });
    }).message();
    deeds.slow = async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.editReply({ content: 'at last', components: [] });
    };
    expect((await playground.member.press(shown, 'slow').update()).content).toBe('at last');
  });

  it('that is disabled or a link cannot be pressed', async () => {
    const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder().setCustomId('no').setLabel('No').setStyle(ButtonStyle.Danger).setDisabled(true),
      new ButtonBuilder().setURL('https://example.org').setLabel('Site').setStyle(ButtonStyle.Link),
    );
    const shown = await invoke('still', async (interaction) => {
      if (interaction.isRepliable()) await interaction.reply({ components: [row] });
    }).message();
    expect(() => playground.member.press(shown, 'No')).toThrow('disabled');
    expect(() => playground.member.press(shown, 'Site')).toThrow('link');
  });

  it('can be a list to choose from', async () => {
    const select = new StringSelectMenuBuilder()
      .setCustomId('pick')
      .setPlaceholder('Pick some')
      .setMaxValues(2)
      .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' }, { label: 'Three', value: '3' });
    const shown = await invoke('list', async (interaction) => {
      const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select);
      if (interaction.isRepliable()) await interaction.reply({ components: [row] });
    }).message();
    deeds.pick = async (interaction) => {
      if (interaction.isStringSelectMenu()) await interaction.reply(interaction.values.join());
    };
    const { member } = playground;
    expect((await member.choose(shown, 'Pick some', ['One', '2']).message()).content).toBe('1,2');
    expect(() => member.choose(shown, 'pick', ['1', '2', '3'])).toThrow('at most 2');
    expect(() => member.choose(shown, 'pick', ['4'])).toThrow('has no option');
  });
});

describe('a modal', () => {
  const field = (id: string, value: string) =>
    new LabelBuilder()
      .setLabel(`The ${id}`)
      .setTextInputComponent(
        new TextInputBuilder()
          .setCustomId(id)
          .setStyle(TextInputStyle.Short)
          .setValue(value)
          .setMaxLength(10),
      );
  const open = () =>
    invoke('ask', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const section = new LabelBuilder()
        .setLabel('Section')
        .setStringSelectMenuComponent(
          new StringSelectMenuBuilder()
            .setCustomId('section')
            .addOptions({ label: 'A', value: 'a', default: true }, { label: 'B', value: 'b' }),
        );
      const modal = new ModalBuilder().setCustomId('form').setTitle('A form');
      await interaction.showModal(
        modal.addLabelComponents(field('name', 'old'), field('place', 'here'), section),
      );
    });

  it('comes filled in, and brings back what was changed', async () => {
    deeds.form = async (interaction) => {
      if (!interaction.isModalSubmit()) return;
      const { fields } = interaction;
      const section = fields.getStringSelectValues('section');
      await interaction.reply(
        `${fields.getTextInputValue('name')} ${fields.getTextInputValue('place')} ${section}`,
      );
    };
    const invocation = open();
    const modal = await invocation.modal();
    expect(modal.title).toBe('A form');
    expect(modal.fields.map(({ label, value }) => [label, value])).toEqual([
      ['The name', 'old'],
      ['The place', 'here'],
      ['Section', 'a'],
    ]);
    const { member } = playground;
    expect((await member.submit(modal, { name: 'new', Section: 'B' }).message()).content).toBe('new here b');
    await expect(invocation.message(50)).rejects.toThrow('answered /do with “modal”, not a message');
  });

  it('cannot be sent with what its fields do not take', async () => {
    const modal = await open().modal();
    const { member, moderator } = playground;
    expect(() => member.submit(modal, { name: 'x'.repeat(11) })).toThrow('at most 10');
    expect(() => member.submit(modal, { name: '' })).toThrow('at least 1');
    expect(() => member.submit(modal, { nothing: 'x' })).toThrow('no field “nothing”');
    expect(() => member.submit(modal, { section: ['c'] })).toThrow('no option “c”');
    expect(() => moderator.submit(modal)).toThrow('not Theo');
  });
});

describe('a message command', () => {
  it('brings its message', async () => {
    deeds.other = async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(interaction.targetMessage.content);
    };
    const { member, channels } = playground;
    const said = member.say(channels.general, 'this one');
    expect(member.messageCommands(channels.general)).toEqual(['Answer this']);
    expect((await member.messageCommand(said, 'Answer this').message()).content).toBe('this one');
  });
});
