import { beforeEach, describe, expect, it } from 'vitest';
import { unansweredTurn } from '../../src/answering/conversation/turn.ts';
import { ExpiringMap } from '../../src/discord/expiring-map.ts';
import { Conversations } from '../../src/discord/messages/conversations.ts';

const MINUTE = 60_000;
const place = { channel: 'c', user: 'u' };
const one = unansweredTurn('one');
const two = unansweredTurn('two');
const three = unansweredTurn('three');
const mine = unansweredTurn('mine');
const yours = unansweredTurn('yours');
const theirs = unansweredTurn('theirs');
let time: number;
let conversations: Conversations;

beforeEach(() => {
  time = 0;
  conversations = new Conversations(() => time);
});

describe('Conversations', () => {
  it('gives a member’s turns in the channel for ten minutes', () => {
    conversations.remember(place, [one, two]);
    time = 10 * MINUTE - 1;
    expect(conversations.before(place)).toEqual([one, two]);
    time = 10 * MINUTE;
    expect(conversations.before(place)).toEqual([]);
  });

  it('keeps members and channels apart', () => {
    conversations.remember(place, [one]);
    expect(conversations.before({ ...place, user: 'v' })).toEqual([]);
    expect(conversations.before({ ...place, channel: 'd' })).toEqual([]);
  });

  it('forgets one member and nobody else', () => {
    conversations.remember({ channel: 'c', user: 'u1' }, [mine]);
    conversations.remember({ channel: 'c', user: '1' }, [yours]);
    conversations.rememberReply('r', 'u1', [mine]);
    conversations.rememberReply('s', '1', [yours]);
    conversations.forget('1');
    expect(conversations.before({ channel: 'c', user: '1' })).toEqual([]);
    expect(conversations.before({ channel: 'd', user: 'x', repliedTo: 's' })).toEqual([]);
    expect(conversations.before({ channel: 'c', user: 'u1' })).toEqual([mine]);
    expect(conversations.before({ channel: 'd', user: 'x', repliedTo: 'r' })).toEqual([mine]);
  });

  it('follows the reply chain, whoever replies and even after ten minutes', () => {
    conversations.rememberReply('r', 'w', [theirs]);
    conversations.remember(place, [mine]);
    time = 5 * MINUTE;
    expect(conversations.before({ ...place, repliedTo: 'r' })).toEqual([theirs]);
    time = 60 * MINUTE;
    expect(conversations.before({ channel: 'c', user: 'v', repliedTo: 'r' })).toEqual([theirs]);
  });

  it('forgets a reply chain after a day', () => {
    conversations.rememberReply('r', 'w', [one]);
    time = 24 * 60 * MINUTE;
    expect(conversations.before({ ...place, repliedTo: 'r' })).toEqual([]);
  });

  it('changes a turn in the middle and keeps what came after it', () => {
    conversations.remember(place, [one, two]);
    conversations.amend(place, one, three);
    expect(conversations.before(place)).toEqual([three, two]);
    conversations.amend(place, three, undefined);
    expect(conversations.before(place)).toEqual([two]);
  });

  it('changes nothing where the turn is no longer known', () => {
    conversations.remember(place, [two]);
    conversations.amend(place, one, three);
    conversations.amend({ ...place, user: 'v' }, two, three);
    expect(conversations.before(place)).toEqual([two]);
  });
});

describe('ExpiringMap', () => {
  it('drops the oldest beyond its size', () => {
    const map = new ExpiringMap<number>({ lifetime: MINUTE, size: 2, now: () => time });
    map.set('a', 1);
    map.set('b', 2);
    map.set('a', 3);
    map.set('c', 4);
    expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([3, undefined, 4]);
  });
});
