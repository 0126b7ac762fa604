import { byId, element } from './dom.js';

const notes = {
  announcement: 'Announcements',
  voice: 'Voice',
  forum: 'Forum',
  group: 'No bot in it',
};

/**
 * Who the visitor can be, and where they can write.
 *
 * @param {{ people: object[], channels: object[], group: object, bot: string }} places
 * @param {{ as: string, channel: string }} place
 * @param {(place: { as: string, channel: string }) => void} goTo
 */
export function renderPlaces(places, place, goTo) {
  byId('people').replaceChildren(
    ...places.people.map(({ id, name, part }) =>
      choice('as', { label: name, note: part, isChosen: id === place.as }, () => goTo({ ...place, as: id })),
    ),
  );
  const me = places.people.find(({ id }) => id === place.as);
  const channels = [
    ...places.channels.filter(({ id, archived }) => !archived || id === place.channel),
    places.group,
  ].map((one) => ({
    id: one.id,
    label: channelName(one),
    note: noteOn(one),
    isThread: one.kind === 'thread',
  }));
  const dm = { id: me.dm, label: `@${places.bot}`, note: 'Direct messages', isThread: false };
  byId('channels').replaceChildren(
    ...[...channels, dm].map(({ id, ...shown }) =>
      choice('channel', { ...shown, isChosen: id === place.channel }, () => goTo({ ...place, channel: id })),
    ),
  );
}

export function channelName({ name, kind }) {
  return kind === 'group' || kind === 'thread' ? name : `#${name}`;
}

function noteOn({ kind, archived, locked, isPrivate }) {
  if (kind !== 'thread') return notes[kind];
  return [isPrivate && 'private', archived && 'archived', locked && 'locked'].filter(Boolean).join(', ');
}

/** What can be done with the thread in view. */
export function renderThreadTools({ thread }, change) {
  const tool = (label, changes) =>
    element('button', { type: 'button', class: 'button secondary', onclick: () => change(changes) }, label);
  const mayArchive = thread && (thread.mayManage || (thread.isOwn && !thread.locked));
  byId('thread-tools').replaceChildren(
    ...(mayArchive
      ? [thread.archived ? tool('Open again', { archived: false }) : tool('Archive', { archived: true })]
      : []),
    ...(thread?.mayManage
      ? [thread.locked ? tool('Unlock', { locked: false }) : tool('Lock', { locked: true })]
      : []),
  );
}

/** A radio button; the one in use keeps the focus when the list is made anew. */
function choice(group, { label, note, isChosen, isThread }, choose) {
  const input = element('input', {
    type: 'radio',
    name: group,
    checked: isChosen,
    onchange: () => {
      choose();
      document.querySelector(`input[name=${group}]:checked`)?.focus();
    },
  });
  return element(
    'label',
    { class: isThread ? 'choice thread' : 'choice' },
    input,
    element('span', {}, label, note && element('small', {}, note)),
  );
}
