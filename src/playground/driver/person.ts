import type { User } from '../world/model.ts';
import { dmWith, type World } from '../world/world.ts';
import {
  autocomplete,
  listedCommands,
  messageCommandNames,
  useCommand,
  useMessageCommand,
} from './command-actions.ts';
import { chooseOptions, pressButton } from './component-actions.ts';
import type { Person } from './driver.ts';
import { deleteOwn, editOwn, say } from './message-actions.ts';
import { submitModal } from './modal-actions.ts';
import { channelOf, handleOf } from './places.ts';
import { visibleMessages } from './seen.ts';
import { changeThreadAs, post, startThread } from './thread-actions.ts';

/** The hands and eyes of a user. */
export function createPerson(world: World, user: User): Person {
  return {
    id: user.id,
    name: user.username,
    mention: `<@${user.id}>`,
    get dm() {
      return handleOf(dmWith(world, user));
    },
    installApp: () => {
      world.installedBy.add(user.id);
      world.tell({ kind: 'commands' });
    },
    say: (channel, content, options) => say(world, user, channelOf(world, channel.id), content, options),
    edit: (message, content) => editOwn(world, user, message, content),
    startThread: (from, name, options) => startThread(world, user, from, name, options),
    post: (forum, name, content) => post(world, user, forum, name, content),
    changeThread: (thread, change) => changeThreadAs(world, user, thread, change),
    delete: (message) => deleteOwn(world, user, message),
    sees: (channel) => visibleMessages(world, channelOf(world, channel.id), user.id),
    commands: (channel) => listedCommands(world, user, channelOf(world, channel.id)),
    messageCommands: (channel) => messageCommandNames(world, user, channelOf(world, channel.id)),
    command: (channel, path, options = {}) =>
      useCommand(world, user, channelOf(world, channel.id), path, options),
    autocomplete: (channel, path, options, focused) =>
      autocomplete(world, user, channelOf(world, channel.id), path, options, focused),
    press: (message, button) => pressButton(world, user, message, button),
    choose: (message, select, values) => chooseOptions(world, user, message, select, values),
    submit: (modal, values = {}) => submitModal(world, user, modal, values),
    messageCommand: (message, name) => useMessageCommand(world, user, message, name),
  };
}
