import { phrases } from './question-words.ts';

/** What a table of ratings cannot tell; a question with one of these is not about it. */
export const BEYOND_A_TABLE: readonly string[] = [
  // who it was
  'who, whom, whose, which inspector, what inspector',
  // what it came of, and what came of it
  `because, cause, due to, explain, as a result, done about, what went wrong,
  what has gone wrong, go wrong`,
  // what a word stands for
  `mean, define, definition, stand for, what counts as, what are they called, is the point of, rating is that,
  grade is that`,
  // the scale, and what can be reached on it
  `scale, possible, poss, ratings list, grades list, ratings can, grades can, can be, can get, as good as it gets,
  as bad as it gets`,
  // how anyone comes to a grade
  'how to, does it take, look for in, work out the',
  // what has to be
  'have to, has to, had to, need to, should i',
  // what is made public, or told to somebody
  `publish, release, was reported, there a report, report a, report an, to report, want to report,
  have against, hold against`,
  // a day, a speed, a sum
  'what day, which day, what month, which month, how quick, how quickly, soonest, how much, percent, percentage',
  // how often, held against something else
  `as often as, as many times as, more often than, less often than, more times than, fewer times than,
  hold the record, held the record, which half, what half`,
].flatMap(phrases);

/** Asks for a reason, which no table tells; but it tells whether there was anything to be explained. */
export const WHY: readonly string[] = phrases(
  `why, how come, reason, reasons, what made, how is it that, how was it that, what is stopping, what is keeping, what stops, what keeps, what was behind, what is behind, what lay behind,
  what was wrong, what is wrong, what earned, what got them, what got it, what gave them, what gave it`,
);

/** Words that carry no meaning of their own in a question about ratings. */
export const FILLERS: readonly string[] = [
  // articles, pronouns, prepositions, conjunctions, auxiliaries
  `a an the it its this that these that those there they them their he him his she her we us our us you your
  i me my is are was were be been being am do does did done doing has have had having will would can could
  should may might must shall of in on at for by with within as about regarding concerning if but also too
  so whether become became per via upon while during whereas though although such across`,
  // asking
  `tell show give gave given see saw seen know looked like want wanted wonder wondering remind curious check
  question answer help need read please pls thanks thank cheers hi hey hello sorry well ok okay yes yeah yep
  nah nope trace track follow plot map list say saying said ask asking find out walk go goes went going
  through interested hoping hope after looking`,
  // coming by a rating
  `get got gotten go went gone come came put take took taking make made receive award awarded achieve achieved earn
  earned manage managed perform performed performing performance fare fared faring doing getting coming turn turned out off back happen happened
  reach reached sit sat stand stood hit terms respect according front side good bad well badly end consider
  considered considering regard regarded view viewed called brand branded describe described declare
  declared use used start started begin began finish finished land landed scoop scooped grab grabbed obtain
  obtained bring brought produce produced deliver delivered gain won pass passed`,
  // talking
  `really actually exactly just both quite very eh lol tbh btw tho though um er uh erm hmm oh ah mate
  pal bot sir lads guys folks yo ya bro bruv dude fam innit omg wtf right correct true anyone anybody
  someone everybody one ones kind sort sorta bit much many way quick quickly officially official formally
  formal wise truly honestly seriously surely certainly definitely possibly maybe perhaps probably basically
  literally generally simply else instead anyway anyways pretty properly specifically especially roughly
  particular rubbish crap shocking dreadful dire useless pants bloody damn hell earth god nice great cool fine fair enough far gimme lemme gonna wanna da de
  teh dis dat dem dey iz wuz hw wht wich wth k`,
  // passing on and doubting
  `confirm remember recall forget forgot sure unsure hear heard apparently supposedly allegedly false wrong
  believe guess suppose swear bet interested detail details summary summarise overview figure status
  standing state round around told stuff yet already even rather plus along together news update updates
  order collect collected insist insists insisted claim claims claimed argue argues argued reckon assume assumed assuming mention
  mentioned doubt rumour rumours suggest suggests suggested thought think thing`,
  // parts and places
  `part parts point points bit bits element elements side sides end gap either between half rest
  other others another piece single mine rundown recap glance lowdown`,
  // what the ratings are given to
  'service services trust trusts organisation organisations organization organizations place places provider providers lot lots outfit outfits',
]
  .flatMap((line) => line.split(/\s+/))
  .concat(
    ...phrases(`count as, run down, rundown of, kind of, what kind, sort of, give me, get me, any news, any update, any updates, any idea, any
  chance, stack up, stacks up, either side, walk me through, talk me through, take me through, run me through, come out, came out, came out as, come
  out as, come out with, came out with, comes out as, end up, ended up, ends up, wind up, wound up, turn
  out, set of, full set of, in terms of, in order, in the eyes of, or what, can you, could you, is that right, need to know, need to see, need to
  find, is that true, is it true, trying to work out, to work out`),
  );

const PEOPLE = phrases(
  `dad, mum, mom, mother, father, brother, sister, wife, husband, son, daughter, nan, gran, grandma, uncle,
  aunt, auntie, cousin, friend, friends, neighbour, flatmate, partner, boss, colleague, coworker, teacher,
  tutor, lecturer, professor, mp, union, bloke, guy, girl, woman, man, lady, somebody, crew, crews`,
);
/** Whoever has passed something on, or is nearby. */
export const OTHER_PEOPLE: ReadonlySet<string> = new Set(PEOPLE);

/**
 * Words of what goes on around a question: who passed something on, what the answer is for, what happened at the
 * time. They change nothing in what is asked, if it is sure that ratings are asked for.
 */
export const BACKGROUND: readonly string[] = [
  ...PEOPLE,
  // what is read
  `paper, papers, press, media, bbc, newspaper, headline, headlines, article, articles, reporter, journalist,
  tweet, facebook, reddit, twitter, wikipedia, website, site, page, online, discord, story, picture`,
  // what the answer is for
  `essay, essays, homework, coursework, assignment, dissertation, thesis, project, presentation, slide,
  slides, spreadsheet, column, cell, entry, value, box, line, quiz, pub quiz, exam, test, study, research,
  college, school project, school essay, school work, at school, for school, uni, university, class, course,
  interview, job, application, newsletter, blog, podcast, meeting, council, parish, committee, board,
  letter, email, speech, debate, argument, settle, sake`,
  // what happened
  `pandemic, covid, lockdown, disaster, scandal, crisis, shambles, mess, nightmare, fiasco, catastrophe,
  trouble, troubles, problems, drama, furore, row, turmoil, chaos, dark days, bad old days, went wrong, gone
  wrong, operation`,
  // when
  `moment, morning, afternoon, evening, tonight, spring, summer, autumn, winter`,
  // things and doings
  `state of affairs, fact, facts, data, numbers, stats, statistics, case, situation, deal, things, info,
  information, figure, search, work, talk, run, hand, handed, place, placed, count, counted, trying, try,
  label, labelled, labeled, lie, lying, bag, bagged, secure, secured, treat, treated, share, shared`,
].flatMap(phrases);
