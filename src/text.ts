import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from './curation/actor.ts';
import type { Tally } from './curation/feedback/coverage.ts';
import type { Finding } from './curation/finding.ts';
import type { ChangeKind } from './curation/history.ts';
import type { Standing } from './curation/standing.ts';
import type { Gap } from './curation/store.ts';
import type { Move } from './knowledge/ratings.ts';
import type { Source } from './knowledge/source.ts';

const FILE_ADVICE = 'Set DATABASE_PATH to a file that the bot may read and write.';
/** So many lines or facts are named one by one. */
const ERROR_LINES_LIMIT = 10;
/** The code has the English names of slash commands. */
const ENGLISH_NAMES: Readonly<Record<string, string>> = {};
const URL_ADVICE = 'Check DATABASE_URL, then start again.';

/** Everything that people read. A translation is one file beside the others in `translations/`. */
export const britishEnglish = {
  /** By which dates, lists and numbers are written. */
  locale: 'en-GB',

  /** Fixed replies to emergencies: the defaults for a community in the United Kingdom. */
  emergency: {
    medical: [
      '**This bot cannot get help. If somebody may be in danger, call 999 now** (112 works from any mobile).',
      'If you cannot speak or hear: use 999 BSL (<https://999bsl.co.uk>) or text 999. A phone that is not registered for that: text “register” to 999 first.',
    ].join('\n'),
    suicide: [
      '**This bot cannot get help. If you or somebody else is in danger, call 999 now** (112 works from any mobile).',
      'You do not have to be alone with this: Samaritans listen at any hour, free, on **116 123**.',
      'If you cannot speak or hear: use 999 BSL (<https://999bsl.co.uk>) or text 999.',
    ].join('\n'),
  },

  reply: {
    hello: (subject: string, example: string | undefined) =>
      `Hello! Ask me about ${subject}: mention me with your question, or use \`/ask\`.${example ? `\nFor example: *${example}*` : ''}`,
    welcome: 'You are welcome.',
    who: (subject: string) =>
      `I am a bot. I answer questions about ${subject} with answers that people have written and checked; there is no language model in me. \`/help\` shows how to ask, \`/about\` where my answers come from.`,
    suggestions: 'Did you mean one of these?',
    unknown: 'Sorry, I do not have an answer to that.',
    nearest: 'Sorry, I do not have an answer to that. The nearest that I know:',
    otherwise: 'Not what you meant? Perhaps one of these:',
    beyond: (what: string) => `Sorry, I do not know that for ${what}. The nearest that I know:`,
    tryOtherWords: 'Other words may help; `/help` shows what I know about.',
    unanswered: (parts: string) => `I have no answer to: ${parts}`,
    cut: (limit: number) =>
      `I answer up to ${limit} questions at a time. Ask me the others in a message of their own.`,
    inTurn: 'There is no room here for all of it. Choose what to read:',
    chooseQuestion: 'Choose a question',
    asOf: (date: string) => `as of ${date}`,
    lastChecked: (date: string) => `last checked in ${dateInWords(date.slice(0, 'yyyy-mm'.length))}`,
    corrected: (date: string) => `-# **Corrected on ${dateInWords(date)}**`,
    withdrawn: (date: string, question: string) =>
      `-# **Withdrawn on ${dateInWords(date)}:** “${question}” is no longer answered like this.`,
    tableChanged: (date: string) =>
      `-# **Ratings changed on ${dateInWords(date)}:** ask again to see whether this still holds.`,
    /** The fact that an answer is, and its version. */
    version: (id: string, version: number) => `${id} · ${version === 0 ? 'original' : `v${version}`}`,
    quote: (question: string) => `> ${question}`,
    answering: (url: string) => `-# In reply to <${url}>`,
    nothingToAnswer: 'There are no words in that message that I could answer.',
    gone: 'That answer is no longer here. Please ask again.',
    remove: 'Remove',
    notYours: 'Only the person who asked, or a moderator, can do that.',
  },

  votes: {
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    thanks: 'Thank you, that is counted. Press it again to take it back.',
    sorry: 'Thank you for telling me, that is counted. Press it again to take it back.',
    withdrawn: 'Taken back: you have not marked that answer any more.',
    late: 'That answer is too old to be marked. Ask again, and mark the new one.',
    correct: 'Suggest a correction',
    correctOne: (question: string) => `Correct: ${question}`,
  },

  /** What members suggest to the moderators. */
  proposals: {
    form: {
      title: 'Suggest something that I should know',
      question: 'What do people ask?',
      questionHint: 'One question, as you would ask it',
      answer: 'The answer, if you know it',
      answerHint: 'The moderators check it before I say it',
      note: 'Anything else',
      noteHint: 'Such as where it says so',
      correctionTitle: 'Suggest a correction',
      wrong: 'What is wrong, or missing?',
      wrongHint: 'Say where the right thing can be read, if you can',
      correction: 'What should the answer say?',
      correctionHint: 'Leave it empty if you do not know',
      tell: 'Tell me what becomes of it',
      tellHint: 'I write you a direct message once the moderators have decided',
    },
    about: (question: string) => `About the answer to: **${question}**`,
    brought: 'Thank you. The moderators have your suggestion.',
    kept: 'Thank you. Your suggestion is kept for the moderators. This server has no channel in which I could show it to them at once, so it may take a while until they see it.',
    willTell: 'I write to you once they have decided. Allow direct messages from this server for that.',
    tooMany: (waiting: number) =>
      `You have made ${waiting} suggestions here within a day that the moderators have not decided yet. Please wait until they have, or until tomorrow.`,
    gone: 'Somebody else has decided this suggestion, or it is no longer kept. `/fact suggestions` shows those that wait.',
    addition: 'something new',
    correction: 'a correction',
    cardHeading: (kind: string) => `**A member suggests ${kind}**`,
    wrong: 'What is wrong:',
    note: 'They also say:',
    answer: 'The answer that they suggest:',
    now: 'I say now:',
    wantsToKnow: '-# They wish to be told what becomes of it.',
    approve: 'Approve…',
    decline: 'Decline…',
    approved: (who: string, entryId: string, version: number) =>
      `✓ Approved by ${who}: \`${entryId}\`, version ${version}`,
    declined: (who: string, reason: string) => `✗ Declined by ${who}: ${reason}`,
    declineTitle: 'Decline the suggestion',
    reason: 'Why?',
    reasonHint: 'It is shown on the card',
    reasonTold: 'I tell it to the member, and show it on the card',
    isDeclined: 'Declined.',
    told: 'The member who suggested it has been told.',
    notTold:
      'The member who suggested it wished to be told, but could not be reached: they may take no direct messages from me.',
    toldLater:
      'The member who suggested it wished to be told. That has not worked yet; I try again by myself.',
    approvedDm: (question: string, where: string, answer: string) =>
      `The moderators of **${where}** have taken up your suggestion on “${question}”. I now answer:\n${answer}`,
    declinedDm: (question: string, where: string, reason: string) =>
      `The moderators of **${where}** have not taken up your suggestion on “${question}”. They say:\n${reason}`,
    reasonInHistory: 'Suggested by a member',
    heading: (count: number) =>
      count === 1
        ? '**One suggestion that waits for you**, approve or decline it:'
        : `**${count} suggestions that wait for you**, the oldest first:`,
    none: 'No suggestion waits.',
    choose: 'Choose one to decide',
  },

  /** Handing a question on to the moderators. */
  person: {
    ask: 'Ask a person',
    handedOn: 'Handed on',
    done: (channel: string) =>
      `Handed on. Everybody who can read ${channel} sees your question, your name, a link to this message and the facts that come near it. They may answer you here; I do not keep the question.`,
    already: 'This question has been handed on to the moderators already.',
    forgotten:
      'I no longer know the question: I keep questions for a day and only in memory, and the message with it is not there to read. Please ask again.',
    noChannel:
      'I could not hand it on: the moderators have no channel for that any more, or I may not write there. Please tell one of them.',
    card: (asker: string, url: string) => `**<@${asker}> asks for a person** · ${url}`,
    nearest: 'Nearest facts:',
    given: 'I had answered with:',
  },

  /** What is said in a few words, so as not to be in the way. */
  brief: {
    /** In place of an answer that stands a little above. */
    above: (question: string, url: string) => `${question}\nI answered that a moment ago: ${url}`,
    showAgain: 'Show again',
    /** In a channel that is listened to, where it is not quite sure. */
    offer: (question: string) => `-# I may know this: **${question}**`,
    show: 'Show',
  },

  /** How the bot came to a reply. */
  why: {
    thisAnswer: 'Why this answer?',
    noAnswer: 'Why no answer?',
    short: 'Why?',
    wording: (wording: string) => `Closest wording: “${wording}” (bold: the words that fit it)`,
    corrected: (written: string, meant: string) => `Read as a typo: “${written}” for “${meant}”`,
    carried: (words: string) => `Added from what was said before: ${words}`,
    picked: (question: string) => `Picked from what I offered: “${question}”`,
    foreign: (words: string) => `Does not fit: ${words}`,
    confidence: (confidence: number) =>
      `How sure I am: ${sureness(confidence)} (${Math.round(confidence * 100)} %)`,
    nextBest: (question: string) => `Also near: ${question}`,
    nextBestUnanswered: (wording: string) => `Also near: “${wording}”, to which I have no answer`,
    reading: (question: string) => `Worked out from the table behind “${question}”`,
    nothingToSearch: 'There was no word in it that I could look for.',
    forgotten:
      'I can no longer tell: I keep questions for a day and only in memory, and the message that this replied to is not there to read. Please ask again.',
  },

  ratings: {
    by: (inspector: string) => `by ${inspector}`,
    cardTitle: (date: string) => `Ratings of ${date}`,
    areaTitle: (area: string) => `${area} over the years`,
    historyTitle: 'Ratings over the years',
    comparisonTitle: (from: string, to: string) => `${from} and ${to} compared`,
    heading: (title: string, inspector: string) => `**${title}**, by ${inspector}`,
    rating: (what: string, grade: string, before: string | undefined) =>
      `${what}: ${grade}${before === undefined ? '' : ` – ${before}`}`,
    history: (area: string, grades: string) => `**${area}:** ${grades}`,
    // No line ends between them.
    grade: (symbol: string, word: string) => `${symbol}\u00a0${word}`,
    notRated: 'Not rated',
    before: (move: Move, grade: string, date: string) =>
      ({
        rose: `up from ${grade} (${date})`,
        fell: `down from ${grade} (${date})`,
        stayed: `same as before (${date})`,
      })[move],
    move: { rose: 'rose', fell: 'fell', stayed: 'same' },
    movedAreas: (move: Move, areas: readonly string[]) =>
      `**${{ rose: 'Rose', fell: 'Fell', stayed: 'Stayed the same' }[move]}:** ${areas.join('; ') || 'none'}`,
    notComparable: (areas: readonly string[]) => `**Not rated both times:** ${areas.join('; ')}`,
    counts: ({ rose, fell, stayed }: Record<Move, number>) =>
      `${rose} rose, ${fell} fell, ${stayed} stayed the same`,
    more: '-# There is more than fits here: all of it is in the file ratings.txt.',
    file: 'All that the message and its pictures show, as text',
    none: 'I know of no ratings here.',
    noArea: (areas: string) => `There is no such area. The areas are: ${areas}.`,
    noYear: (year: number, years: string) =>
      `I know of no inspection in ${year}. There were inspections in ${years}.`,
    nothingToCompare: 'It takes two inspections to compare, and I know of one only.',
    sameInspection: (years: string) => `Choose two different years. There were inspections in ${years}.`,
    notDrawn: 'A picture of ratings could not be drawn; the reply goes without it',
  },

  form: {
    add: 'Add a fact',
    edit: 'Edit a fact',
    question: 'Question',
    questionHint: 'The title that people see',
    wordings: 'Other ways to ask it',
    wordingsHint: (beyond: number) =>
      beyond === 0 ? 'One a line' : `One a line. ${beyond} more stay as they are; /fact export has them all`,
    answer: 'Answer',
    answerHint: 'Word for word what I will say',
    answerCut: 'Word for word what I will say. The message was longer, so its end is cut off.',
    nothingToSave: 'There are no words in that message that I could save.',
    section: 'Section of the source',
    sectionHint: 'Its title, as the source has it',
    dates: 'Dates',
    datesHint: 'One a line: as of 2018-03, from 2025-01-01, until 2025-12-31, review 2026-06-01',
    /** What each date is called in the form; plain words, to be typed. */
    dateNames: { asOf: 'as of', validFrom: 'from', validTo: 'until', reviewBy: 'review' },
    look: '**Not saved yet.** Please look at this first:',
    more: (count: number) => `- … and ${count} more like these`,
    preview: '**If you save it, I answer:**',
    finding: (finding: Finding) => {
      switch (finding.kind) {
        case 'answered':
          return `${firstOf(finding.wordings)} asks almost the same as “${finding.by.question}”, by which I answer it now. If the answer is the same, add it there as another way to ask it.`;
        case 'emergency':
          return `${firstOf(finding.wordings)} reads like an emergency. I will go on answering it with my fixed reply.`;
        case 'future':
          return `As of ${dateInWords(finding.asOf)}: that is still to come.`;
        case 'outdated':
          return `As of ${dateInWords(finding.asOf)}, yet it holds only until ${dateInWords(finding.validTo)}.`;
        case 'reviewed-too-early':
          return `To be looked at again from ${dateInWords(finding.reviewBy)}, before it begins to hold on ${dateInWords(finding.validFrom)}.`;
      }
    },
    save: 'Save',
    cancel: 'Cancel',
    reopen: 'Back to the form',
    addThere: 'Add it there as a wording',
    addTo: (question: string) => `Add to “${question}”`,
    notThere:
      'This form was saved already, or its text is no longer here. `/fact search` shows whether the fact is there.',
    expired: 'The text of this form is no longer here. Please start again.',
  },

  /** What a change would do to the answers of known questions. */
  impact: {
    heading: (count: number) => (count === 1 ? 'One answer would change:' : `${count} answers would change:`),
    change: (question: string, now: string, then: string) => `“${question}” – now: ${now} / then: ${then}`,
    none: 'no answer',
    more: (count: number, lost: number) =>
      `… and ${count} more${lost === 0 ? '' : lost === count ? ', which would get no answer' : `, of which ${lost} would get no answer`}`,
  },

  fact: {
    saved: (version: number) => `Saved as version ${version}. From now on I answer:`,
    savedForOtherDays: (version: number) =>
      `Saved as version ${version}. It does not hold today; on the days on which it does, I answer:`,
    savedFrom: (url: string) => `Saved from ${url}`,
    wordings: (count: number) => `-# Other ways to ask it (${count}):`,
    moreWordings: (count: number) => `-# … and ${count} more`,
    confirmRetire: 'Retire this fact? I will no longer give this answer here.',
    retire: 'Retire',
    keep: 'Keep',
    retired: (question: string) => `Retired: ${question}`,
    kept: 'Nothing has changed.',
    restored: (from: number, version: number) =>
      `Version ${from} is back, saved as version ${version}. From now on I answer:`,
    undone: (undone: number, version: number) =>
      `The change of version ${undone} is undone, saved as version ${version}. From now on I answer:`,
    undoneToNothing: (undone: number, question: string) =>
      `The change of version ${undone} is undone. I no longer answer: ${question}`,
    theirs: (version: number) => `**As it stands now, version ${version}:**`,
    retiredByThem: '**It has been retired.**',
    yours: '**Yours, not saved:**',
    unknown: (typed: string) =>
      `There is no fact “${typed}” here. \`/fact search\` finds facts by any words.`,
    isRetired: (question: string) => `“${question}” is retired here. \`/fact restore\` brings it back.`,
    unchanged: 'That is how it stands already, so nothing was changed.',
    changedMeanwhile:
      'Somebody else has changed this fact since you opened it. Nothing was saved: look at both texts, then edit it again.',
    retiredMeanwhile: 'Somebody else has retired this fact since you opened it. Nothing was saved.',
    mayNotCurate:
      'You may not change facts here. That takes the Manage Messages permission, or a role that an admin has named for it.',
    guildOnly: 'This works only in a server.',
  },

  /** A fact as moderators see it. */
  show: {
    id: (id: string, version: number) =>
      `**For moderators** · ${id} · ${version === 0 ? 'never changed here' : `version ${version}`}`,
    standing: (standing: Standing) => {
      if (standing.kind === 'shipped') return 'Just as it came with me.';
      if (standing.kind === 'own') return 'Added here; it did not come with me.';
      return `Changed here. It differs from the one that came with me in ${listInWords(standing.fields.map((field) => `“${fieldName(field)}”`))}.`;
    },
    validFrom: (day: string) => `Holds from ${day}.`,
    validTo: (day: string) => `Holds until ${day}.`,
    reviewBy: (day: string) => `To be looked at again from ${day}.`,
    related: '**Related**',
    wordings: (count: number) => `**Other ways to ask it** (${count})`,
    contrasts: (count: number) => `**Questions that it does not answer** (${count})`,
  },

  /** What each part of a fact is called. */
  fields: {
    question: 'Question',
    answer: 'Answer',
    section: 'Section',
    asOf: 'As of',
    validFrom: 'Holds from',
    validTo: 'Holds until',
    reviewBy: 'To be looked at again from',
    wordings: 'Other way to ask it',
    contrasts: 'Not answered by it',
    related: 'Related',
    inspector: 'Rated by',
    grade: 'Grade',
    area: 'Area',
    overall: 'sums up the others',
    ratings: 'Ratings',
    date: 'Date',
  },

  /** What is wrong with a draft, and what to do; each after the name of the field. */
  draft: {
    refused: 'This was not saved. Please change:',
    tooManyWordings: (limit: number) =>
      `all other ways to ask it together have at most ${limit} characters; remove some`,
    noWord: (wording: string) => `“${wording}” has no letter or digit; write it in words`,
    twice: (wording: string) => `“${wording}” stands here twice; keep one`,
    taken: (wording: string, owner: string) =>
      wording === owner
        ? `“${wording}” is answered by another fact already; edit that one instead`
        : `“${wording}” is already answered by “${owner}”; edit that one instead`,
    inList: (problem: string, place: number) => `${problem} (number ${place} in the list)`,
    noSection: (section: string, known: readonly string[]) =>
      `there is no section “${section}”; choose one of ${known.join(', ')}`,
    endsTooEarly: (first: string, last: string) =>
      `the last day, ${last}, comes before the first, ${first}; swap or correct them`,
  },

  /** Recording inspections in a rating table. */
  inspection: {
    formTitle: (date: string) => `Inspection of ${date}`,
    before: (grade: string, date: string) => `${grade} in ${date}; stays so if left out`,
    now: (grade: string) => `Now: ${grade}`,
    given: (grade: string, areas: readonly string[]) => `${grade} (${areas.join(', ')})`,
    first: 'No earlier inspection rated it, so please choose',
    choose: 'Choose a rating',
    notSaved: '**Not saved yet.**',
    adding: (date: string, inspector: string) => `A new inspection of **${date}** by ${inspector}:`,
    correcting: (date: string, inspector: string) =>
      `A correction to the inspection of **${date}** by ${inspector}:`,
    rated: (area: string, grade: string) => `- ${area}: ${grade}`,
    changed: (area: string, before: string, after: string) => `- ${area}: ${before} → **${after}**`,
    goesOn: (area: string, grade: string, date: string) =>
      `- ${area}: ${grade} (not chosen, so as in ${date})`,
    missing: (area: string) => `- ${area}: **please choose**`,
    answers: '**Answers that change:**',
    answer: (question: string, before: string, after: string) =>
      `> ${question}\n-# now: ${before}\n-# then: ${after}`,
    noAnswer: 'no answer',
    moreAnswers: (count: number) =>
      count === 1 ? '-# … and one more question' : `-# … and ${count} more questions`,
    save: 'Save',
    rate: (areas: string) => `Rate: ${areas}`,
    saved: (date: string, version: number) =>
      `The inspection of ${date} is saved, as version ${version} of the ratings. From now on I answer by it.`,
    gone: 'These ratings were saved already, or are no longer here. `/ratings show` shows what stands.',
    sayWhich: (tables: string) => `Say which of the rating tables: ${tables}.`,
    newDate: (date: string) => `${date}: a new inspection`,
    knownDate: (date: string) => `${date}: correct it`,
    notADate: (date: string) =>
      `“${date}” is no date of an inspection; write a month or a day, such as 2026-03 or 2026-03-01`,
    future: (date: string) => `${dateInWords(date)} is still to come; record the inspection once it has been`,
    clash: (date: string, known: string) =>
      `I know of an inspection of ${dateInWords(known)} already, and cannot tell it from one of ${dateInWords(date)}; to correct that one, write its date as ${known}`,
    unrated: (areas: string) =>
      `no rating is chosen for ${areas}, and there is no earlier inspection to take it from`,
    conflict:
      'Somebody else has changed this rating table since you opened it. Nothing was saved: look at both, then save yours all the same or leave it.',
    notAFact: (question: string) =>
      `“${question}” is a rating table, not a fact. \`/ratings record\` changes it, \`/fact history\` shows who changed it; it cannot be retired.`,
    noTable: (name: string) =>
      `There is no rating table “${name}” here. Choose one from the list that appears as you type.`,
  },

  change: {
    heading: ({ version, did, who, when }: Record<'did' | 'who' | 'when', string> & { version: number }) =>
      `**Version ${version}** · ${did} by ${who} · ${when}`,
    did: (change: ChangeKind) => {
      switch (change.kind) {
        case 'added':
          return 'added';
        case 'edited':
          return 'edited';
        case 'retired':
          return 'retired';
        case 'restored':
          return change.version === 0
            ? 'put back as it came with me'
            : `put back as in version ${change.version}`;
      }
    },
    operator: 'whoever runs me',
    nothing: 'Saved without a change.',
    more: (count: number) => (count === 1 ? '… and one more line' : `… and ${count} more lines`),
    undo: 'Undo this change',
    whole: 'Whole change',
    file: (version: number) =>
      `All that version ${version} changed, a line each: a minus for what is gone, a plus for what has come, a tilde for a rating that is another`,
  },

  history: {
    heading: (question: string, id: string) => `**${question}** ${id}\nNewest first:`,
    shipped: '**Version 0** · as it came with me',
    restore: (version: number) => `Restore version ${version}`,
    restoreAnyway: (version: number) => `Restore version ${version} all the same`,
    undoAnyway: 'Undo it all the same',
    notYet: '**Nothing has changed yet.** Please look at this first.',
    whole: (version: number) => `Whole change ${version}`,
    newer: 'Somebody has saved a newer version since, so nothing was changed.',
    none: 'Nobody has changed this here yet.',
    noVersion: (version: number) =>
      `This fact has no text of version ${version} here. \`/fact history\` shows the versions that it has.`,
    retiredChoice: (question: string) => `Retired: ${question}`,
    tableChoice: (question: string) => `Rating table: ${question}`,
    confirmUndo: 'This was the last change here. Undo it?',
    nothingToUndo: 'Nobody has changed anything here yet, so there is nothing to undo.',
  },

  export: {
    files: (paths: readonly string[]) =>
      `${paths.length === 1 ? 'One file' : `${paths.length} files`}, to put into \`knowledge/\` in place of ${paths.length === 1 ? 'the one' : 'those'} there: ${paths.map((path) => `\`${path}\``).join(', ')}.`,
    file: (path: string) => `Takes the place of knowledge/${path}`,
    nothing: 'Nothing is changed here, so there is nothing to export.',
    problems: 'Before they are used, this has to be put right:',
  },

  import: {
    summary: (
      counts: Record<'added' | 'changed' | 'conflicts' | 'unchanged', number>,
      errorLines: readonly number[],
    ) =>
      [
        `${counts.added} new`,
        `${counts.changed} changed`,
        `${counts.conflicts} ${counts.conflicts === 1 ? 'conflict' : 'conflicts'}${counts.conflicts > 0 ? ' (changed in this server since)' : ''}`,
        ...(counts.unchanged > 0 ? [`${counts.unchanged} as they stand already`] : []),
        errorLines.length === 0
          ? '0 errors'
          : `${errorLines.length} ${errorLines.length === 1 ? 'error' : 'errors'} at line ${errorLines.slice(0, ERROR_LINES_LIMIT).join(', ')}${errorLines.length > ERROR_LINES_LIMIT ? ', …' : ''}`,
      ].join(', '),
    problem: (line: number, message: string) => `Line ${line}: ${message}`,
    conflict: (line: number, entryId: string) =>
      `Line ${line}: “${entryId}” has been changed in this server since, and stays as it is.`,
    refused: 'Nothing was imported. Put the errors right, then import the file again.',
    nothing: 'There is nothing to import: nothing in the file is new or changed.',
    tooLarge: 'The file is larger than 1 MB. Split it into several.',
    wrongType: (name: string) =>
      `“${name}” is no file that I can import. It has to be .yaml, .yml, .json or .csv.`,
    notUtf8: (name: string) =>
      `“${name}” is not saved as UTF-8, so some of its characters would be lost. In Excel, save it as “CSV UTF-8”; in other programs, choose UTF-8 as its encoding.`,
    missingColumns: (columns: readonly string[]) =>
      `there is no column ${columns.join(' and no ')}; the first line names the columns: question,answer,section,wordings and, if you like, id and version`,
    unknownColumn: (column: string) =>
      `there is no column “${column}”; remove it, or write question, answer, section, wordings, id or version`,
    tooManyCells: (count: number, columns: number) =>
      `there are ${count} cells for ${columns} columns; put quotes around a text that has commas`,
    brokenCsv: (reason: string) => `not valid CSV: ${reason}`,
    notFacts:
      'there are no facts here; a file is a section with its facts, a rating table, or a list of facts with a section each',
    missingSection: 'a new fact needs a section',
    takenId: (id: string) => `the id ${id} belongs to a rating table; choose another`,
    newTable: (id: string) =>
      `there is no rating table ${id} here, and a new one cannot be imported; whoever runs the bot can put it into knowledge/ratings/`,
    twice: (id: string, line: number) => `this is the same fact as in line ${line} (${id}); keep one`,
    outdated: (entryIds: readonly string[]) =>
      entryIds.length === 0
        ? 'Nothing was changed, because the facts of this server have been changed since.'
        : `Nothing was changed, because these facts have been changed since: ${entryIds.slice(0, ERROR_LINES_LIMIT).join(', ')}${entryIds.length > ERROR_LINES_LIMIT ? ', …' : ''}.`,
    unknown: 'There is no such import in this server.',
    notDownloaded: 'I could not get the file from Discord. Please attach it again.',
    confirm: 'Nothing is imported yet. Apply it?',
    told: (count: number, who: string, when: string) =>
      `**${changesInWords(count)}** made as one by an import, or by undoing one · ${who} · ${when}`,
    apply: 'Apply',
    undo: 'Undo all of it',
    done: (count: number) =>
      `Imported: ${changesInWords(count)}. From now on I answer by ${count === 1 ? 'it' : 'them'}.`,
    undone: (count: number) => `Undone: ${changesInWords(count)}.`,
    change: (did: string, question: string, id: string) => `- ${did}: ${question} ${id}`,
    more: (count: number) => `- … and ${count} more`,
    whole: 'All that changed',
    wholeFile: (count: number) =>
      `${changesInWords(count)}, one after the other: a minus for what is gone, a plus for what has come, a tilde for a rating that is another`,
    part: (entryId: string, version: number) => `${entryId}, version ${version}`,
  },

  list: {
    heading: (count: number) => `**Facts** (${count})`,
    group: (title: string, count: number) => `**${title}** (${count})`,
    standing: ({ kind }: Standing) =>
      ({ shipped: '', changed: ' · changed here', own: ' · added here' })[kind],
    rests: ' · does not hold today',
    retired: 'Retired here',
    noSection: 'There is no such section. Choose one from the list that appears as you type.',
  },

  review: {
    heading: (count: number) =>
      `**To be looked at again** (${count}), that which waits longest first. Once you have checked one, edit it and move its \`review\` date on.`,
    none: 'Nothing waits to be looked at again.',
    since: (day: string) => `due since ${day}`,
    edit: (question: string) => `Edit: ${question}`,
  },

  coverage: {
    heading: '**What I know, and what members make of it**',
    holds: (facts: number, tables: number) => {
      const known = facts === 0 ? 'no facts' : facts === 1 ? 'one fact' : `${facts} facts`;
      return tables === 0
        ? known
        : `${known}, ${tables === 1 ? 'one rating table' : `${tables} rating tables`}`;
    },
    /** Empty where there is nothing to tell. */
    tally: ({ given, helpful, unhelpful, due }: Tally) =>
      [
        ...(given > 0 ? [`given ${timesInWords(given)}`] : []),
        ...(helpful > 0 ? [`helpful: ${helpful}`] : []),
        ...(unhelpful > 0 ? [`not helpful: ${unhelpful}`] : []),
        ...(due > 0 ? [`${due} due to be looked at`] : []),
      ].join(' · '),
    gap: (question: string, { asked, answeredBy }: Pick<Gap, 'answeredBy' | 'asked'>) =>
      `- ${answeredBy.length === 0 ? 'No answer' : 'No helpful answer'}: “${question}”, asked ${timesInWords(asked)}`,
    moreGaps: (count: number) => `- … and ${count} more in \`/gaps\``,
    far: 'Near to nothing that I know',
  },

  search: {
    found: (count: number) =>
      count === 1 ? 'One fact fits:' : `The ${count} facts that fit best, best first:`,
    nothing: 'No fact fits that. Other words may help; `/fact list` shows all facts.',
    choose: 'Choose one to see it whole',
  },

  gaps: {
    heading: (count: number) =>
      count === 1
        ? '**One question without an answer that helped**'
        : `**${count} questions without an answer that helped**`,
    none: 'There is no question without an answer.',
    gone: 'This question is no longer on the list. `/gaps` shows those that are.',
    asked: (count: number, when: string) =>
      `asked ${timesInWords(count)}, ${count === 1 ? '' : 'last '}${when}`,
    marked: ' · answer marked unhelpful',
    answeredBy: (questions: readonly string[]) =>
      `Answered by ${listInWords(questions.map((question) => `“${question}”`))}, which was marked unhelpful.`,
    choose: 'Choose a question to deal with',
    addWording: 'Add as a wording of…',
    byId: 'Add to another fact',
    factId: 'The fact',
    factIdHint: 'Its id, its question or one of its wordings; /fact search finds it',
    newFact: 'New fact',
    dismiss: 'Not for us',
    back: 'Back to the list',
  },

  /** Browsing what there is to ask. */
  sections: {
    heading: (subject: string, count: number) =>
      `**What I know about ${subject}**\n${count === 1 ? 'One question' : `${count} questions`} by section of the source:`,
    section: (depth: number, title: string, count: number) =>
      `${'  '.repeat(depth)}- ${title}${count > 0 ? ` · ${count}` : ''}`,
    questions: (count: number) => (count === 1 ? 'One question' : `${count} questions`),
    open: 'Open a section',
    title: (title: string, count: number, url: string) =>
      `**${title}**\n-# ${count === 1 ? 'One question' : `${count} questions`} · [Read it in the source](<${url}>)`,
    all: 'All sections',
    back: (title: string) => `Back to ${title}`,
    post: 'Post it here',
    gone: 'That section is no longer here. `/sections` shows those that there are.',
  },

  pages: {
    page: (page: number, count: number) => `-# Page ${page} of ${count}`,
    previous: 'Previous page',
    next: 'Next page',
  },

  settings: {
    listening: (channel: string) =>
      `I now listen in ${channel}: I answer questions there without being mentioned, and stay silent otherwise.`,
    audit: (channel: string) => `From now on I tell in ${channel} what is changed, and by whom.`,
    noAudit: 'I no longer tell in any channel what is changed. `/fact history` still shows it.',
    moderators: (channel: string) =>
      `From now on I bring what members suggest to ${channel}. Whoever decides there needs the right to change facts.`,
    noModerators:
      'I no longer bring what members suggest to any channel. `/fact suggestions` still lists it.',
    offering: (channel: string) =>
      `I now listen in ${channel}: I answer questions there without being mentioned where I am certain, and offer what I nearly know in one small line, which goes after two minutes. Otherwise I stay silent.`,
    offersIn: (channel: string) => `${channel} (with offers)`,
    notListening: (channel: string) => `I no longer listen in ${channel}. Mention me there to ask.`,
    listensAbove: (thread: string, channel: string) =>
      `${thread} belongs to ${channel}, where I listen, so I listen there too. \`/settings listen\` in ${channel} ends both.`,
    noMessageContent:
      'But Discord does not let me read ordinary messages yet. The owner of the application has to turn on Message Content Intent (Discord Developer Portal › Bot) and start me again with listening on.',
    missingPermissions: (permissions: string) => `But I lack permissions in that channel: ${permissions}.`,
    but: (problem: string) => `But ${problem}`,
    mayNotConfigure:
      'You may not change settings here. That takes the Manage Server permission; ask an admin.',
    curators: (roles: string) => `These roles may change facts, beside Manage Messages: ${roles}.`,
    noCurators: 'No role may change facts here; that takes the Manage Messages permission.',
    curator: (role: string) =>
      `Whoever has ${role} may change facts from now on, as if they had the Manage Messages permission.`,
    showCommands: (bot: string) =>
      `Discord hides the commands for that until you show them to the role, which I cannot do for you: open Server Settings › Integrations › ${bot}, choose \`/fact\`, \`/gaps\` and *Save as fact* in turn, and add the role to each.`,
    noCurator: (role: string) =>
      `Whoever has ${role} may no longer change facts by it. Buttons and forms that are still open do not work for them either.`,
    notEveryone: 'With @everyone, every member could change what I answer. Choose another role.',
    tooManyRoles: (limit: number) => `I can keep at most ${limit} roles. Remove one first.`,
    boldnessSet: (level: string) => `From now on I am ${level}.`,
    keepDays: (days: number) =>
      days === 0
        ? 'From now on I keep no questions that members ask. Those that were kept are deleted.'
        : `From now on a question that I could not answer, or whose answer somebody confirmed, is kept for ${daysInWords(days)} after it was last asked. Older ones are deleted.`,
    show: {
      heading: '**How I behave in this server**',
      standard: 'default',
      listen: 'Channels in which I answer without being mentioned',
      audit: 'Channel in which I tell what is changed',
      moderators: 'Channel in which I show moderators what members bring to them',
      roles: 'Roles that may change facts, beside the Manage Messages permission',
      confidence: 'How sure I have to be before I answer',
      gaps: 'How long I keep a question that I could not answer, or whose answer somebody confirmed',
      none: 'none',
      notKept: 'not at all',
      days: (days: number) => daysInWords(days),
      more: (count: number) => `and ${count} more`,
    },
  },

  setup: {
    welcome: (subject: string) =>
      [
        `Hello! I answer questions about ${subject} with answers that people have written and checked. Mention me with yours, or use \`/ask\`.`,
        'Admins: `/setup` checks whether I have what I need, and `/settings listen` lets me answer in a channel without being mentioned. `/help` tells the rest.',
      ].join('\n'),
    well: '✅ **All is well.** I have everything that I need in this server.',
    problems: (count: number) =>
      count === 1 ? '⚠️ **One thing has to be put right.**' : `⚠️ **${count} things have to be put right.**`,
    fix: (bot: string) =>
      `-# To put a channel right: open its settings › Permissions, add the role **${bot}** and allow what is missing. What is missing everywhere, allow in Server Settings › Roles › ${bot}.`,
    again: 'Check again',
    listening: '**Where I answer without being mentioned**',
    listensNowhere: '- Nowhere. `/settings listen` chooses a channel.',
    noIntent:
      '- ⚠️ Discord does not let me read what is written there. Whoever runs me has to turn on Message Content Intent (Discord Developer Portal › Bot), set `LISTEN=on` and start me again.',
    moderation: '**Where I write to moderators**',
    audit: 'what is changed',
    moderators: 'what members bring to them',
    noAudit: '- What is changed: nowhere. `/settings audit` chooses a channel.',
    noModerators: '- What members bring to them: nowhere. `/settings moderators` chooses a channel.',
    others: '**Everywhere else**',
    open: (count: number) =>
      count === 0
        ? '- There is no other channel in which I could answer whoever mentions me.'
        : `- In ${count === 1 ? 'one channel' : `${count} channels`} I can answer whoever mentions me.`,
    hidden: (count: number, channels: string, more: number) =>
      `- I do not see what is written in ${count === 1 ? 'one channel' : `${count} channels`}: ${channels}${more > 0 ? ` and ${more} more` : ''}. That is right if nobody is to ask me there. Else allow me *View Channel*, and in a voice channel *Connect* too.`,
    fine: (channel: string, purpose: string, state: string) =>
      `- ✅ ${channel}${purpose ? `, for ${purpose}` : ''}: ${state}`,
    bad: (channel: string, purpose: string, state: string) =>
      `- ⚠️ ${channel}${purpose ? `, for ${purpose}` : ''}: ${state}`,
    /** How it stands with a channel or thread to which no permission is missing. */
    states: {
      open: 'all is well',
      quiet: 'all is well; it is archived or locked, and I answer there again once it is open',
      locked: 'it is locked, so that I cannot write in it. Unlock it, or choose another by `/settings`.',
      outside: 'it is a private thread that I am not in. Mention me there, and I am.',
      gone: 'it is no longer there, or hidden from me. Choose another by `/settings`, or let me see it.',
    },
    /** @param parent of a thread: the channel whose permissions hold in it */
    missing: (channel: string, purpose: string, permissions: readonly string[], parent?: string) =>
      `- ⚠️ ${channel}${purpose ? `, for ${purpose}` : ''}: missing ${permissions.join(', ')}${parent ? `, to be allowed in ${parent}` : ''}`,
    permission: (name: string, without: string) => `*${name}* (${without})`,
    /** What the bot cannot do without a permission, by Discord's name of it. */
    without: {
      'View Channel': 'I see nothing of it',
      Connect: 'I do not see its text chat',
      'Send Messages': 'I cannot write',
      'Send Messages in Threads': 'I cannot write in threads and posts',
      'Read Message History': 'I cannot reply to anybody',
      'Attach Files': 'I cannot show pictures',
    },
  },

  privacy: {
    heading: '**What I keep of people, and for how long**',
    nothingHere: '- Here I store nothing at all.',
    questions: (days: number) =>
      days === 0
        ? '- **Questions**: none are stored in this server.'
        : `- **Questions** to which I had no answer, or whose answer somebody has marked or chosen: the words, without names, links and numbers as far as I can tell, and never who asked. Deleted ${daysInWords(days)} after they were last asked, or sooner by a moderator, who may also make one another way to ask a fact.`,
    votes: (days: number) =>
      `- **👍 and 👎**: whose they are for ${daysInWords(days)}, so that each counts once; after that only the count. How often each fact was given is counted too, without who asked.`,
    proposals: (days: number) =>
      `- **What you suggest**: as you wrote it, with who you are, until a moderator has decided about it and I have told you if you wished, at most ${daysInWords(days)}. Moderators are not told who you are.`,
    drafts: (hours: number) =>
      `- **What a moderator wrote and has not saved**: for ${hours} hours, without who wrote it, so that it is still there after I restart.`,
    replies: (days: number) =>
      `- **My answers**: which facts each of my messages gave, for ${daysInWords(days)}, so that a correction reaches it; not what was asked, nor by whom.`,
    changes: (audit: string | undefined) =>
      `- **Changes to facts**: who made each, and when, for good, so that it can be looked up and undone.${audit === undefined ? '' : ` They are also told in ${audit}.`}`,
    handedOn: (channel: string) =>
      `- **Ask a person**, if you press it: your question and your name are shown in ${channel}. I do not store them; that message is with Discord.`,
    memory:
      '- **Conversations**: only in memory and gone when I restart. What you asked, for ten minutes, so that a next question may lean on it; with my answer to it for a day, so that you can reply to it, or correct or delete your question.',
    never:
      '- **Never stored**: emergencies, greetings, direct messages, and whatever is said without my replying to it. Questions are never in my log. My messages themselves are with Discord, as yours are.',
    deleting:
      'The button deletes what is known to be yours: your votes and undecided suggestions in every server, and what I remember of our conversations. Changes that you have made to facts as a moderator stay.',
    delete: 'Delete what is mine',
    deleted: (votes: number, proposals: number) =>
      `Deleted: ${votes === 0 ? 'no votes, as none were known to be yours' : votes === 1 ? 'one vote of yours' : `${votes} votes of yours`}, ${proposals === 0 ? 'no suggestions, as none were' : proposals === 1 ? 'one suggestion of yours' : `${proposals} suggestions of yours`}, and all that I remembered of our conversations.`,
  },

  about: {
    who: (subject: string) =>
      `I answer questions about ${subject} with answers that people have written and checked, word for word. There is no language model in me, and I make nothing up.`,
    source: ({ title, url, publisher, licence }: Source) =>
      `**Source** · [${title}](<${url}>), ${publisher}, under [${licence.name}](<${licence.url}>)`,
    covers: (date: string) => `**How current** · the source tells of events up to ${date}`,
    facts: (facts: number, tables: number) =>
      `**What I know** · ${facts === 1 ? 'one fact' : `${facts} facts`}${tables > 0 ? ` and ${tables === 1 ? 'one table' : `${tables} tables`} of ratings` : ''}; \`/sections\` shows all`,
    newest: (date: string) => `**Newest dated answer** · as of ${date}`,
    here: ({ changed, added, retired }: Record<'changed' | 'added' | 'retired', number>) =>
      changed + added + retired === 0
        ? '**In this server** · nothing is changed'
        : `**In this server** · ${changed} changed, ${added} added, ${retired} retired by its moderators`,
    software: ({ version, licence }: Record<'version' | 'licence', string>) =>
      `**Software** · SECAmb Facts ${version}, under the ${licence} licence`,
    notEndorsed: (subject: string) => `-# I am not run or endorsed by ${subject}.`,
  },

  /** Moderators and admins are told what they can do beside asking; others would only have to read more. */
  help: (
    subject: string,
    where: 'direct' | 'elsewhere' | 'server',
    { mayCurate, mayConfigure }: Pick<Actor, 'mayConfigure' | 'mayCurate'>,
  ) =>
    [
      `I answer questions about ${subject} with answers that people have written and checked.`,
      '',
      '**To ask**',
      {
        server: '- Mention me with your question, reply to one of my messages, or write to me directly.',
        direct: '- Just write your question here.',
        elsewhere: '- I am not a member here and read nothing that is written: use my commands.',
      }[where],
      '- `/ask` suggests questions as you type; with `private` only you see the answer.',
      '- On anybody’s message: Apps › Answer this.',
      '- `/sections` shows all that I know, `/ratings` the ratings as pictures and in words.',
      ...(where === 'server'
        ? ['- `/suggest` brings to the moderators what I should know, or say instead.']
        : []),
      ...(where === 'elsewhere'
        ? []
        : [
            'Edit your question within five minutes and I correct my reply; delete it and my reply goes too.',
          ]),
      ...(mayCurate
        ? [
            '',
            '**For moderators**',
            '- `/fact add`, `edit`, `retire` and `import` change what I answer here; Apps › Save as fact does so from a good answer.',
            '- `/ratings record` adds an inspection to the ratings here, or corrects one.',
            '- `/fact history`, `restore` and `undo` show changes and take them back.',
            '- `/fact list`, `search`, `show` and `export` show what I know; `/fact review` what is due to be checked.',
            '- `/gaps` lists the questions without an answer that helped, without who asked them; `/fact suggestions` what members suggest.',
          ]
        : []),
      ...(mayConfigure
        ? [
            '',
            '**For admins**',
            '- `/setup` checks whether I have the permissions that I need.',
            '- `/settings` chooses where I listen, who may change facts and more; `/settings show` shows all of it.',
          ]
        : []),
      '',
      '-# `/about`: where my answers come from · `/privacy`: what I keep',
    ].join('\n'),

  /** Names of slash commands and their options that are not the English ones, by these: one word, in lower case. */
  commandNames: ENGLISH_NAMES,

  /** Descriptions of commands, their options and choices, each of them another; names of those in a message's menu. */
  commands: {
    ask: 'Ask a question',
    askQuestion: 'Your question; choose one of those suggested or write your own',
    askPrivate: 'Only you see the answer',
    answerThis: 'Answer this',
    saveAsFact: 'Save as fact',
    ratings: 'Show ratings as a picture and in words',
    ratingsShow: 'Show the latest ratings beside those before, or those of one year or area',
    ratingsHistory: 'Show how the ratings went over the years',
    ratingsCompare: 'Show two years side by side: what rose, what fell, what stayed',
    ratingsArea: 'Only this area',
    ratingsYear: 'The inspections of this year; the latest if left out',
    ratingsFrom: 'One year; the inspection before the other if left out',
    ratingsTo: 'The other year; the latest if left out',
    ratingsRecord: 'Add an inspection to the ratings in this server, or correct one; for moderators',
    ratingsRecordDate: 'Month or day of the inspection, such as 2026-03 or 2026-03-01',
    ratingsRecordTable: 'The rating table; not needed where there is only one',
    setup: 'Check whether I have the permissions that I need, channel by channel',
    privacy: 'What I keep of people, for how long, and how to have it deleted',
    about: 'Where my answers come from, and how current they are',
    sections: 'Browse what I know, section by section',
    fact: 'Change what I answer in this server',
    factAdd: 'Add a fact',
    factEdit: 'Edit a fact',
    factRetire: 'Stop giving an answer',
    factRestore: 'Put a retired fact, or an older version of a fact or rating table, back',
    factRestoreVersion: 'Which version; left out, you choose (a retired fact comes back as it was)',
    factUndo: 'Undo the last change in this server',
    factHistory: 'Show who changed a fact or rating table, when and how, and put older versions back',
    factImport: 'Add and change many facts at once by a file; first I show what it would do',
    factImportFile: 'A .yaml, .json or .csv file of at most 1 MB',
    factExport: 'Get the facts and rating tables as files for the folder that I come with',
    factExportWhat:
      'All, or only the sections and rating tables in which something is changed; all if left out',
    factExportAll: 'All facts and rating tables',
    factExportChanges: 'Only the sections and tables in which something is changed',
    factReview: 'List the facts that are due to be looked at again',
    factCoverage: 'Show by section what I know, how often it was used and marked, and what is missing',
    factSuggestions: 'List what members suggest and nobody has decided yet',
    factShow: 'Show a fact with all that belongs to it',
    factList: 'List the facts, section by section',
    factListSection: 'Only this section',
    factSearch: 'Find facts by what they are about',
    factSearchText: 'What to look for, in any words',
    factOption: 'The fact; type to find it',
    suggest: 'Suggest to the moderators what I should know, or what I should say instead',
    suggestCorrect: 'The question whose answer is wrong; leave it out to suggest something new',
    gaps: 'See the questions that I could not answer, and give them one',
    settings: 'Change how I behave in this server',
    settingsListen: 'Answer questions in a channel without being mentioned, or stop it',
    settingsChannel: 'The channel, forum or thread; this one if left out',
    settingsShow: 'Show all settings of this server, and what each does',
    settingsRoles: 'Let the members of a role change facts, or stop it; without a role, show who may',
    settingsRolesRole: 'The role',
    settingsConfidence: 'Set how sure I have to be before I answer',
    settingsConfidenceLevel: 'Careful answers less and is wrong less; eager answers more and is wrong more',
    settingsCareful:
      'careful: I answer only when I am quite sure, and more often offer the nearest questions',
    settingsUsual: 'usual: a wrong answer is rare, and so is a question that I know and do not answer',
    settingsEager: 'eager: I answer more often, and more often wrongly',
    settingsGaps: 'Set for how long I keep questions without an answer, and confirmed ones',
    settingsGapsDays: 'Days after it was last asked; 0 keeps none; left out, as whoever runs me has set it',
    settingsAudit: 'Tell every change to a fact in a channel',
    settingsAuditChannel: 'The channel; left out, changes are told nowhere',
    settingsModerators: 'Bring what members suggest to a channel of the moderators',
    settingsModeratorsChannel: 'The channel; left out, it is brought to none',
    settingsOn: 'On or off; switches over if left out',
    settingsOff: 'Off: only when I am mentioned',
    settingsCertain: 'Certain: answer where I am sure',
    settingsNearly: 'Certain and nearly: also offer what may fit, in one small line',
    settingsLevel: 'How much I say there; left out, listening is switched on or off',
    help: 'What I know and how to ask',
  },

  error: {
    unexpected: (id: string) =>
      `Sorry, something went wrong. If you report it, please give this number: ${id}`,
    missingPermissions:
      'I may not do that here. A moderator has to give me the permissions for this channel.',
    unknownCommand: 'I do not know that command any more. Please try again in a minute.',
  },

  /** Told to the person whose request ends because the database failed. */
  storage: {
    busy: 'Another program keeps the database locked. Nothing has changed; please try again in a minute.',
    unreachable: 'I cannot reach the database. Nothing has changed; please try again in a minute.',
    lost: 'The connection to the database was lost, so I cannot tell whether that was saved. Please look in a minute, and try again if it was not.',
    full: 'The disk of the database is full. Nothing has changed; please tell whoever runs me.',
    readOnly: 'The database does not let me write. Nothing has changed; please tell whoever runs me.',
    broken:
      'The database is damaged or its disk has a fault, so I cannot tell whether that was saved. Please tell whoever runs me.',
  },

  /** Told to whoever runs the bot, at the command line. */
  factsCommand: {
    noCommand: (typed: string) =>
      `There is no command “${typed}”. Choose one of list, show, history, coverage, restore, undo, export and import.`,
    missingCommand:
      'Say what to do: list, show, history, coverage, restore, undo, export or import. --help shows how.',
    missingGuild: 'Say in which server: --guild and its ID.',
    noGuild: (typed: string) =>
      `“${typed}” is not the ID of a server: that is a number. In Discord, right-click the server and choose Copy Server ID.`,
    freshGuild: (guild: string) =>
      `(Nothing has ever been changed in server ${guild}, which therefore sees the facts as they came. Is the ID right?)`,
    missingFact: 'Say which fact, by its id. The command list shows all ids.',
    surplus: (word: string) =>
      `I do not know what to do with “${word}”. Put quotes around a name that has spaces.`,
    noFact: (id: string) => `There is no fact “${id}” in this server. The command list shows all ids.`,
    noVersion: (id: string, version: string) =>
      `The fact “${id}” has no text of version ${version} here. The command history shows its versions.`,
    missingVersion: 'This fact is not retired, so say which version is to stand again: --to and its number.',
    notWritten: (folder: string, reason: string) => `The files cannot be written to ${folder}: ${reason}.`,
    written: (path: string) => `Written: ${path}`,
    restored: (id: string, version: number) => `Restored: ${id}, saved as version ${version}.`,
    missingFile: 'Say which file to import.',
    notRead: (path: string, reason: string) => `The file ${path} cannot be read: ${reason}.`,
    dryRun: 'Nothing is imported yet: add --apply to do it.',
    imported: (count: number, batch: string) =>
      `Imported: ${changesInWords(count)}. To undo it as one: undo ${batch}`,
    undone: (count: number, batch: string) =>
      `Undone: ${changesInWords(count)}. To undo that in turn: undo ${batch}`,
    undoneOne: (id: string, undone: number, version: number) =>
      `Undone: version ${undone} of ${id}, saved as version ${version}.`,
    changed: (version: number) => `changed here, version ${version}`,
    retired: (version: number) => `retired here, version ${version}`,
    neverChanged: 'never changed here',
    who: (actor: string) => (actor === 'operator' ? 'the command line' : `user ${actor}`),
    revision: ({ version, did, who, at }: Record<'did' | 'who' | 'at', string> & { version: number }) =>
      `Version ${version}: ${did} by ${who}, ${at}`,
  },

  /** Told to whoever runs the bot, in the log or as the process ends. */
  operator: {
    databaseFailed: 'The database failed, and the person was told so.',
    databaseConnectionLost:
      'A connection to the database was lost. It is made anew as soon as the database can be reached.',
    behind: 'What other processes have saved cannot be read at the moment. It is tried again until it works.',
    cannotOpen: (database: string, reason: string) => `The database ${database} cannot be opened: ${reason}`,
    newerDatabase: 'a newer version of the bot has written to it. Update the bot, or use another database.',
    /** By SQLite's codes and the file system's. */
    cannotOpenSqlite: {
      SQLITE_CANTOPEN: `it is a folder, or the bot may not open it. ${FILE_ADVICE}`,
      SQLITE_NOTADB: 'the file is not an SQLite database. Set DATABASE_PATH to another file.',
      SQLITE_READONLY: `the bot may not write to it. ${FILE_ADVICE}`,
      SQLITE_BUSY: 'another program keeps it locked. Stop that program, then start again.',
      SQLITE_CORRUPT: 'the file is damaged. Put a backup in its place.',
      SQLITE_FULL: 'the disk is full. Make room, then start again.',
      SQLITE_IOERR: 'the disk cannot be read or written. Check the disk, then start again.',
      EEXIST: `its folder is a file. ${FILE_ADVICE}`,
      ENOTDIR: `its folder is a file. ${FILE_ADVICE}`,
      EACCES: `the bot may not create its folder. ${FILE_ADVICE}`,
      EPERM: `the bot may not create its folder. ${FILE_ADVICE}`,
      EROFS: `it is on a read-only disk. ${FILE_ADVICE}`,
    },
    cannotConnect: (reason: string) => `${reason}. ${URL_ADVICE}`,
    /** By PostgreSQL's codes and the network's. */
    cannotOpenPostgres: {
      ECONNREFUSED: `no server answers there. ${URL_ADVICE}`,
      ENOTFOUND: `there is no such host. ${URL_ADVICE}`,
      EAI_AGAIN: `the name of its host cannot be looked up. ${URL_ADVICE}`,
      ETIMEDOUT: `no server answers there. ${URL_ADVICE}`,
      EHOSTUNREACH: `its host cannot be reached. ${URL_ADVICE}`,
      ENETUNREACH: `its host cannot be reached. ${URL_ADVICE}`,
      '28P01': `the user or the password is wrong. ${URL_ADVICE}`,
      '28000': `the server does not let this user in. ${URL_ADVICE}`,
      '3D000': 'the server has no such database. Create it, or check DATABASE_URL.',
      '42501': 'the user may not create tables in it. Give the user that right, then start again.',
      '25006': 'it is read-only. Set DATABASE_URL to the primary server.',
      '53300': 'the server has no connection left. Free some, then start again.',
      '53100': 'the disk of the server is full. Make room, then start again.',
      '57P03': 'the server is still starting or is shutting down. Start again in a minute.',
    },
    noMessageContent:
      'Discord refuses Message Content to this application, so the bot goes on without listening in channels. To listen: turn on Message Content Intent in the Discord Developer Portal (your application › Bot), then restart.',
    wrongToken:
      'Discord does not accept the bot token. Copy it anew from the Discord Developer Portal (your application › Bot › Reset Token) into DISCORD_TOKEN.',
    closed: (code: number) =>
      `Discord has closed the connection for good (code ${code}). Restart the bot; if that does not help, look the code up in Discord’s list of gateway close codes.`,
    unreachable: (apiUrl: string, reason: string) =>
      `Could not connect to Discord at ${apiUrl} (${reason}). Check the network and DISCORD_API_URL, then start again.`,
    missingPermissions:
      'Discord does not let the bot answer in a channel; it needs View Channel, Send Messages and Read Message History there.',
    expired:
      'An interaction could no longer be answered: its three seconds were over or it was already answered.',
    auditBehind:
      'Changes that wait to be told in the audit channel could not be read. It is tried again in a minute.',
    notWelcomed: 'A server that the bot has joined could not be greeted.',
    notAudited:
      'A change could not be told in the audit channel. Does it still exist, and may the bot view it and send messages there? Where Discord could not be reached it is tried again in a minute.',
    notForgotten:
      'What is kept for some days only could not be deleted when its time was up. It is tried again in an hour.',
    usageNotWritten: 'Which answers were given could not be written down. It is tried again in some seconds.',
    proposalNotShown:
      'What a member suggests could not be shown in the moderators’ channel; it is kept. Does the channel still exist, and may the bot view it and send messages there?',
    memberNotTold: 'A member could not be told what became of a suggestion. It is tried again in a minute.',
    outcomesBehind: 'What became of suggestions could not be read. It is tried again in a minute.',
    cardNotClosed:
      'A suggestion is decided, but its message in the moderators’ channel could not be changed.',
    notCorrected:
      'A reply could not be corrected after its fact was changed. It is tried again in ten minutes.',
    replyNotNoted: 'What a reply gave could not be kept, so that a correction will not reach it.',
    gapNotNoted: 'A question that found no answer could not be kept for the moderators.',
    draftNotKept:
      'What a moderator wrote could not be kept in the database. It is held in memory for an hour.',
    draftNotDropped: 'What a moderator wrote and has saved could not be deleted yet. It goes by itself.',
    pickNotNoted: 'Which of the suggested questions somebody picked could not be kept.',
    notRegistered: 'The commands could not be registered; those from before stay. Try npm run register.',
  },
} as const;

/** All that `britishEnglish` has, in whatever language. */
export type Text = Translated<typeof britishEnglish>;

type Translated<Part> = Part extends string
  ? string
  : Part extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Part]: Translated<Part[Key]> };

const spoken = new AsyncLocalStorage<Text>();

/** Does the work, and all that comes of it, with `text` in this language. */
export function speaking<Result>(language: Text, work: () => Result): Result {
  return spoken.run(language, work);
}

/**
 * What people read, in the language of whom the process is working for at this moment: British English, unless it is
 * `speaking` another. So take it when it is needed, not when a module is loaded.
 */
export const text: Text = new Proxy<Text>(britishEnglish, {
  get: (_, part) => Reflect.get(spoken.getStore() ?? britishEnglish, part),
});

/** A confidence from 0 to 1 in words. */
function sureness(confidence: number): string {
  if (confidence >= 0.95) return 'very sure';
  if (confidence >= 0.8) return 'quite sure';
  if (confidence >= 0.6) return 'fairly sure';
  if (confidence >= 0.4) return 'just sure enough';
  return confidence >= 0.1 ? 'not sure enough' : 'not at all';
}

/** `2017-09` as a member reads it: September 2017. */
export function dateInWords(date: string, month: 'long' | 'short' = 'long'): string {
  const parts = date.split('-').length;
  return new Intl.DateTimeFormat(text.locale, {
    year: 'numeric',
    ...(parts > 1 && { month }),
    ...(parts > 2 && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(date));
}

function daysInWords(days: number): string {
  return days === 1 ? 'one day' : `${days} days`;
}

function changesInWords(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}

/** What the field of a fact or table is called. */
export function fieldName(field: string): string {
  const names: Readonly<Record<string, string>> = text.fields;
  return names[field] ?? field;
}

/** Longest wording that is repeated. */
const REPEATED_LIMIT = 80;

/** The first of several wordings, and how many there are. */
function firstOf([first = '', ...others]: readonly string[]): string {
  const shown = first.length > REPEATED_LIMIT ? `${first.slice(0, REPEATED_LIMIT)}…` : first;
  return `“${shown}”${others.length > 0 ? ` (and ${others.length} more of the wordings)` : ''}`;
}

/** `2018, 2019 and 2022` */
export function listInWords(items: readonly string[]): string {
  return new Intl.ListFormat(text.locale).format(items);
}

/** `once`, `twice`, `3 times` */
function timesInWords(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
