/**
 * The English of asking about ratings. Words are compared by their stems, so that "rated" stands for "rating" and
 * "rates"; of several phrases that fit, the longest is read. Phrases are divided by commas.
 */
export const SENSES = {
  rating: 'rating',
  grade: `grade, score, mark, marks, verdict, result, outcome, judged, judgement, judgment, assessed,
    assessment, ranked, ranking, classed, classified, deemed, marked, report card, finding`,
  inspection: `inspection, inspected, get inspected, got inspected, inspection report, visit, review, audit, report, check, turn up, turned up, come round,
    came round`,
  inspector: 'inspector, regulator, watchdog',
  area: `area, category, categories, domain, aspect, key question, which bits, what bits, which parts, what parts, criteria, criterion, heading, field,
    thing, department`,
  latest: `latest, last, last time, newest, most recent, recent, recently, most recently, current, currently,
    now, right now, today, at the moment, at present, present, these days, nowadays, atm, rn, still, as
    of now, most up to date, up to date, as it stands, as things stand, at this point, presently, this time, to date`,
  first: `first, first time, first ever, earliest, oldest, initial, initially, to begin with, to start with, at first, at the start, in the beginning, original, originally`,
  previous: `previous, previously, penultimate, before last, before the last, before the latest, before the most
    recent, before the current, last but one, second to last, second last, second latest, second most
    recent, next to last, prior, earlier, before that, before now, beforehand, used to be`,
  ago: 'ago, back',
  next: 'next, following, subsequent, subsequently',
  when: `when, how recent, how recently, how long ago, what year, which year, in what year, what date, which date, what years, which inspection, what
    inspection, year when, year that, at what point`,
  year: 'year',
  which: 'which, what, which ones, which one, name the, list',
  how: 'how, how well, how badly',
  where: 'where',
  'how-many': 'how many, number of, count, count of, total number of, what number of',
  times: 'times, occasions, how often, how many times, number of times',
  ever: 'ever, at any point, at any time, at all, at some point, once',
  never: 'never, never ever, not once, not ever',
  always: `always, every time, each time, all along, consistently, throughout, all the time, at every
    inspection, every single time, every inspection, each inspection, all inspections, all the
    inspections`,
  best: `best, better than the rest, better than the others, better than any other, better than all the others,
    higher than the rest, higher than the others, stand out, stood out, standout, shine, shone, highest, strongest, top, topmost, finest, greatest, best of all, high point, peak, excel,
    strength, strong point, strong suit`,
  worst: `worst, worse than the rest, worse than the others, worse than any other, worse than all the others,
    lower than the rest, lower than the others, lowest, weakest, poorest, worst of all, low point, bottom, weakness, weak point, weak spot,
    least good, rock bottom`,
  better: 'better, higher, stronger, outperform, beat',
  worse: 'worse, lower, weaker, poorer, less good',
  'or-better': 'or better, or above, or higher, or more, at least, minimum, and above, and better',
  'or-worse': 'or worse, or below, or lower, at most, at best, and below, and worse',
  above: 'above, over, more than, superior to, beyond',
  below: 'below, under, beneath, less than, short of',
  change: `change, difference, differ, different, differently, shift, vary, varied, what happened to, what
    happened with, what became of, move, develop`,
  rose: `improve, jump, leap, leapt, advance, surge, soar, pick up, picked up, turn around, turned around, improvement, rise, rose, risen, up, go up, went up, gone up, going up, upgrade, climb,
    increase, get better, gets better, got better, getting better, gotten better, become better, became
    better, recover, bounce back, bounced back, progress, gain, got any better, get any better, gotten
    any better, any better`,
  fell: `drop, plunge, tumble, nosedive, backslide, fall, fell, fallen, decline, worsen, slip, down, go down, went down, gone down, going down,
    downgrade, deteriorate, decrease, slump, plummet, tank, sink, sank, sunk, slide, slid, regress, dip,
    get worse, gets worse, got worse, getting worse, gotten worse, become worse, became worse, go
    downhill, went downhill, gone downhill, downhill, slip back, slipped back, any worse, got any worse,
    get any worse, lost ground`,
  stayed: `same, the same, stay, stayed the same, stay the same, unchanged, steady, stable, remain,
    remained the same, no change, not change, maintain, keep,
    kept, hold, held, as good as, as good, as bad as, as bad`,
  constant: `constant, consistent, the most consistent, the most stable, most consistent, most stable, most constant, unchanging, never change,
    never changed, not once changed`,
  between: 'between',
  since: 'since, ever since, starting from',
  from: 'from',
  to: 'to, through, through to, into, thru',
  until: 'until, till, up to, up until',
  before: 'before, prior to, previous to, ahead of, preceding',
  after: 'after, following',
  than: 'than, then',
  or: 'or',
  and: 'and',
  versus: 'vs, v, versus, compared to, compared with, compare to, next to',
  compare: 'compare, comparison, side by side',
  every: `all, every, each, everything, every one, everyone, full, whole, entire, complete, individual,
    breakdown, break down, broken down, by area, per area, area by area, across the board, table, all of them, each of them`,
  any: 'anything, nothing, none, none of them, any of them, any of the, any of it, something',
  some: 'any, some',
  said: 'get, got, receive, award, say, said, find, found, conclude, think, thought, decide, reckon',
  history: `history, over time, over the years, over the time, timeline, trend, progression, track record,
    through the years, thru the years, down the years, throughout the years, across the years, across the inspections,
    across inspections, across all inspections, year by year, year on year, by year, per year, each
    year, every year, all years, all the years, evolution, evolve, trajectory, journey, so far, from
    year to year, from inspection to inspection, inspection by inspection, past ratings, all time,
    record`,
  most: 'most often, the most, most times, most frequently, most',
  not: 'not, no, other than, anything but, non',
  except: 'apart from, except, except for, excluding, besides',
  only: 'only, alone',
  'year-ago': 'last year, this year, next year, year ago, years ago, last month, last week, yesterday',
} as const satisfies Record<string, string>;
export type Sense = keyof typeof SENSES;

/** The phrases of a list that is written in one string, commas between them. */
export function phrases(list: string): string[] {
  return list.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}

/** What a table of ratings cannot tell: reasons, people, meanings, publication. A question with one of these is not about it. */
export const BEYOND_A_TABLE: readonly string[] =
  phrases(`why, how come, who, whose, whom, reason, because, cause, due to, explain, blame, mean, meaning,
  definition, define, stand for, scale, publish, release, come out, came out, what month, which month,
  what day, which day, ratings are there, grades are there, scores are there, areas are there,
  categories are there, possible, available,
  tell you about, tell us about, tell us, that say, say about how, a service, it take, rating is that,
  grade is that, one of, was reported, were reported, is reported, as bad as it gets, as good as it gets, can get, can be, ratings can, rating can, grades can, can they give, full list,
  are about, itself, how long, how much, consequence, lead to, led to,
  as a result, special
  measures`);

/** Words that carry no meaning of their own in a question about ratings. */
export const FILLERS: readonly string[] = [
  // articles, pronouns, prepositions, conjunctions, auxiliaries
  `a an the it its this that these that those there they them their he him his she her we us our you your i me
  my is are was were be been being am do does did done doing has have had having will would can could should may might must
  shall of in on at for by with within as about regarding concerning if but also too so whether become became`,
  // asking
  `tell show give gave given see know look looked like want wanted wonder wondering remind curious
  question answer help need read please pls thanks thank cheers hi hey hello sorry well ok okay yes yeah yep`,
  // coming by a rating
  `get got gotten go went gone come came put take took make made receive award awarded achieve achieved earn earned
  manage managed perform performed performance fare fared turn turned out off back happened reach reached sit stand
  stood hit terms respect according front side good bad well badly end`,
  // talking
  `really actually exactly just both wats quite very again eh lol tbh btw tho though um er uh erm hmm oh ah mate pal bot sir
  lads guys folks yo ya bro bruv dude fam innit omg wtf right correct true anyone anybody someone everybody one ones kind sort sorta bit much many way quick quickly
  officially official formally formal wise`,
  // passing on and doubting
  `confirm remember recall forget forgot sure unsure hear heard apparently supposedly allegedly false wrong believe guess
  suppose swear bet interested info information detail details summary summarise overview picture figure status standing
  state round around told stuff yet already even rather plus along together`,
  // what the ratings are given to
  'service trust organisation organization place provider lot outfit',
]
  .flatMap((line) => line.split(/\s+/))
  .concat('count as', 'kind of', 'what kind', 'sort of', 'give me', 'get me');

/** Words that open a question to be answered by yes or no. */
export const YES_NO_OPENERS: ReadonlySet<string> = new Set(
  'is are was were am do does did has have had any'.split(' '),
);

/** Words that may stand before the first word of a question. */
export const OPENINGS: ReadonlySet<string> = new Set(
  'so and but well ok okay hi hey hello please also or now then um er uh oh'.split(' '),
);

export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** Small numbers in words; the index is the number. */
export const NUMBERS: readonly string[] = 'zero one two three four five six seven eight nine ten'.split(' ');

/** Ordinals in words, from the first. */
export const ORDINALS: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
