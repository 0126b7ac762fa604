import { createComposer, pointer } from './composer.js';
import { byId, element } from './dom.js';
import { renderMessages } from './messages.js';
import { openModal } from './modal.js';
import { channelName, renderPlaces, renderThreadTools } from './places.js';
import { act, fetchPlaces, follow } from './server.js';

const list = byId('messages');
const log = byId('log');
const status = byId('status');
const problem = byId('problem');
const dismissed = new Set();
/** What the server sent last of the channel. */
let view;
/** Where the visitor is: ids of the person and the channel. */
let place;
let stopFollowing = () => {};
let typingTimer;

const inMyName = (action) => {
  problem.hidden = true;
  return act(place.as, action);
};
const composer = createComposer({ view: () => view, act: inMyName, tell, handle });

const actions = {
  reply: composer.reply,
  startThread: composer.startThread,
  open: (channel) => goTo({ ...place, channel }),
  edit: composer.edit,
  delete: (message) => attempt({ do: 'delete', message: pointer(message) }),
  messageCommand: (message, name) => attempt({ do: 'messageCommand', message: pointer(message), name }),
  press: (message, button) => attempt({ do: 'press', message: pointer(message), button }),
  choose: (message, select, values) => attempt({ do: 'choose', message: pointer(message), select, values }),
  dismiss: ({ id }) => {
    dismissed.add(id);
    show(view);
    composer.focus();
  },
};

async function attempt(action) {
  try {
    handle(await inMyName(action));
  } catch (error) {
    tell(error.message);
  }
}

/** Shows what an action has brought. */
function handle({ modal, opened }) {
  if (opened) goTo({ ...place, channel: opened });
  if (!modal) return;
  openModal(byId('modal'), modal, {
    names: view.names,
    submit: async (values) =>
      handle(await inMyName({ do: 'submit', interactionId: modal.interactionId, values })),
  });
}

/** Commands of an app that somebody has installed for themselves work where the bot is not. */
function renderInstall({ me, bot }) {
  const install = () => attempt({ do: 'installApp' });
  byId('install').replaceChildren(
    me.hasInstalled
      ? `${me.name} has installed ${bot.name}: its commands for asking work everywhere.`
      : element(
          'button',
          { type: 'button', class: 'plain', onclick: install },
          `Install ${bot.name} for ${me.name}`,
        ),
  );
}

function tell(text) {
  problem.textContent = text;
  problem.hidden = false;
}

function show(next) {
  const isNewPlace = view?.channel !== next.channel || view?.me.id !== next.me.id;
  const newest = next.messages.at(-1);
  const isKnown = newest?.id === view?.messages.at(-1)?.id;
  if (newest?.author.bot && !isKnown) status.textContent = '';
  view = next;
  renderMessages(list, view, actions, dismissed);
  byId('empty').hidden = view.messages.length > 0;
  const isForum = view.kind === 'forum';
  byId('hint').hidden = isForum;
  byId('forum-hint').hidden = !isForum;
  composer.showTitle(isForum);
  if (JSON.stringify(places.channels) !== JSON.stringify(view.channels)) {
    places.channels = view.channels;
    showPlaces();
  }
  renderThreadTools(view, (change) => attempt({ do: 'changeThread', thread: view.channel, ...change }));
  renderInstall(view);
  if (isNewPlace || (newest?.author.id === next.me.id && !isKnown)) stayAtEnd();
  if (linked && view.channel === place.channel) bringIntoSight();
}

/** The id of the message that a link leads to, until its channel is shown. */
let linked;
log.addEventListener('jump', ({ detail: { channel, message } }) => {
  if (channel !== place.channel) goTo({ ...place, channel });
  linked = message;
  if (view.channel === channel) bringIntoSight();
});

function bringIntoSight() {
  const message = document.getElementById(`message-${linked}`);
  linked = undefined;
  if (!message) return;
  isAtEnd = false;
  message.scrollIntoView({ block: 'center' });
}

/** Until the visitor scrolls up, the newest message stays in sight, also when pictures load and make it taller. */
let isAtEnd = true;
let lastTop = 0;
log.addEventListener('scroll', () => {
  const isUp = log.scrollTop < lastTop;
  lastTop = log.scrollTop;
  // A message may have come since the page itself scrolled to the end: only who scrolls up leaves it.
  if (log.scrollHeight - log.scrollTop - log.clientHeight < 80) isAtEnd = true;
  else if (isUp) isAtEnd = false;
});
const keepEnd = new ResizeObserver(() => {
  if (isAtEnd) log.scrollTop = log.scrollHeight;
});
keepEnd.observe(list);
keepEnd.observe(log);

function stayAtEnd() {
  isAtEnd = true;
  log.scrollTop = log.scrollHeight;
}

function onTyping() {
  status.textContent = `${view.bot.name} is typing…`;
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => {
    status.textContent = '';
  }, 10_000);
}

function onConnection(isUp) {
  if (isUp) {
    if (status.textContent.startsWith('No connection')) status.textContent = '';
  } else status.textContent = 'No connection to the server; trying again…';
}

function goTo(next) {
  const person = places.people.find(({ id }) => id === next.as) ?? places.people[0];
  const isHisDm = places.people.some(({ dm }) => dm === next.channel);
  const channel = isHisDm ? person.dm : next.channel;
  place = { as: person.id, channel };
  stopFollowing();
  stopFollowing = follow(place, { onView: show, onTyping, onConnection });
  problem.hidden = true;
  composer.reset();
  showPlaces();
}

/** The list, and the names of the place wherever they stand. */
function showPlaces() {
  const person = places.people.find(({ id }) => id === place.as);
  const named = [...places.channels, places.group].find(({ id }) => id === place.channel);
  const title = named ? channelName(named) : `Direct messages with ${places.bot}`;
  byId('place').textContent = title;
  document.title = `${title} · Playground`;
  composer.label(
    named ? `Message ${channelName(named)} as ${person.name}` : `Message ${places.bot} as ${person.name}`,
  );
  const anchor = new URLSearchParams({ as: person.part.toLowerCase(), in: named?.name ?? 'dm' });
  history.replaceState(null, '', `#${anchor}`);
  renderPlaces(places, place, goTo);
}

const places = await fetchPlaces();
const wanted = new URLSearchParams(location.hash.slice(1));
const startAs = places.people.find(({ part }) => part.toLowerCase() === wanted.get('as')) ?? places.people[0];
const startIn = [...places.channels, places.group].find(({ name }) => name === wanted.get('in'))?.id;
byId('mention').textContent = `@${places.bot}`;
byId('mention').setAttribute('aria-label', `Mention ${places.bot}`);
byId('guild').textContent = places.guild;
byId('example').textContent = `@${places.bot}`;
goTo({
  as: startAs.id,
  channel: startIn ?? (wanted.get('in') === 'dm' ? startAs.dm : places.channels[0].id),
});
composer.focus();
