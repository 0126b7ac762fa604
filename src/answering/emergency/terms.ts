/** What a term says about a message. */
export type Label = 'call' | 'danger' | 'suicide' | 'person' | 'past' | 'talk' | 'asking';

/** A call for help to be sent, whatever has happened. */
const call = `
  send ~ ambulance, send ~ paramedic/paramedics, need ambulance, need another ambulance, get ~ ambulance,
  need ~ paramedic/paramedics ~ now/quick/fast/here, call/ring/phone ~ ambulance ~ please/now/quick/someone/for,
  someone/please/can ~ call/ring/phone ~ ambulance, call/ring/phone ~ 999/112/911, somebody call/ring/phone,
  ambulance to, ambulance ~ now/quick/asap/please, ambulance quick/asap, need ~ help ~ now/quick/asap/dying,
  help ~ dying, please help me/us/him/her, help me ~ dying/breathe/please, help please ~ <relative>, emergency help,
  someone call ~ ambulance, call ~ ambulance, can someone call, where is ~ ambulance, hurry ~ ambulance, get ~ ambulance, get ~ paramedic, how do i get ~ ambulance ~ now, please hurry, help me please, need medic ~ now
`;

/** Something that is wrong with somebody, said as it is said while it happens. */
const danger = `
  not breathing, is not ~ breathe, stopped breathing, can not ~ breathe, can hardly/barely breathe, struggling to breathe,
  hardly/barely breathing, not breathe, gasping for ~ air/breath, no pulse, no heartbeat, can not feel ~ pulse,
  can not catch ~ breath, can not get ~ breath, difficulty breathing, trouble breathing, breathing ~ weird/funny/shallow/fast/difficult,
  <relative>/he/she/they/someone/man/woman/guy ~ collapsed, collapsed ~ floor/street/bathroom/now/pavement/kitchen/not/unconscious,
  is/am/are ~ collapsing, is ~ unconscious, unconscious ~ floor/breathing/help/bleeding, found ~ unconscious, gone unconscious,
  is ~ unresponsive, unresponsive, will not wake up, can not wake ~ up, not waking up, will not respond, <relative>/he/she/man/woman/person/someone is not responding, <relative>/he/she/man/woman/person/someone not responding,
  not moving, is not ~ moving, passed out ~ now/floor/will/not/help, keeps passing out, knocked out ~ not,
  is/are/am ~ choking, choking ~ help/on, <relative>/he/she/baby choking, turning/turned/going/gone blue, going purple, lips ~ blue,
  is/am/are bleeding, bleeding ~ <badly>, bleeding out, will not stop bleeding, can not stop ~ bleeding, blood everywhere,
  so much blood, losing ~ blood, covered in blood, pouring ~ blood, blood pouring, coughing/vomiting/throwing up blood, bleeding ~ head,
  is/am/are having ~ stroke, having ~ stroke, having ~ heart attack, having ~ seizure/fit/seizures, is fitting, is seizing,
  is/am/are/been fitting, started fitting, been seizing, seizure ~ now/help/stop/minutes, face ~ drooping/droopy/dropped/drooped/droop,
  face ~ one side, slurring, speech ~ slurred, slurred speech, talking ~ gibberish/funny, can not move ~ arm/leg/side/legs/arms,
  arm/side/face ~ numb, can not feel ~ <limb>, sudden ~ worst headache,
  have/has/got/having/get ~ chest pain/pains, chest pain ~ now/arm/help/jaw/bad, crushing ~ chest, chest ~ tight/tightness/hurts/killing/crushing,
  pain ~ down ~ arm, pain in ~ chest, pains in ~ chest, heart ~ racing/stopped ~ pass/faint/dizzy/now/help, cardiac arrest ~ now/help,
  heart stopped, is in cardiac arrest,
  has/have/is/been/got stabbed, stabbed ~ me/him/her/bleeding, been shot, <relative>/someone got shot, has ~ shot, knife ~ in ~ <body>,
  been/got hit by ~ <vehicle>, hit by ~ <vehicle>, run over, knocked down by, car crash ~ trapped/hurt/help/now, trapped in ~ car,
  crashed ~ hurt/trapped/bleeding, fell/fallen ~ stairs/ladder/roof/window/tree/off/height, fell ~ can/not/hit, fallen ~ can/not/hit/over,
  hit ~ head ~ and, can see ~ bone, bone ~ sticking out, cut ~ artery, cut off ~ finger, deep cut, head injury,
  is/are drowning, drowned, pulled ~ out ~ water, face down in ~ water/pool/bath, electrocuted, electric shock,
  house/flat/kitchen/building/bed/car is on fire, on fire ~ inside/trapped/help/kids, trapped ~ fire/smoke, badly burned/burnt, burned ~ badly, boiling water ~ over,
  scalded, carbon monoxide ~ dizzy/sick/alarm, smell gas ~ dizzy/sick,
  allergic reaction, anaphylactic, anaphylaxis, throat ~ closing/swelling/swollen/closed, tongue ~ swelling/swollen, face ~ swelling/swollen ~ breathe/sting/nuts/swallow,
  epipen ~ not/used/where, swallowed ~ <poison>, swallowed ~ <tablets>, drank ~ <poison>, eaten ~ <poison>, ate ~ <poison>, poisoned,
  in labour, waters ~ broken/broke, water broke, baby ~ coming, is/am/are giving birth, baby ~ head ~ out/see, contractions ~ minutes, pregnant ~ bleeding,
  low blood sugar ~ not/confused, diabetic ~ not/wake/collapsed/confused, hypo ~ not/wake/help, floppy, rash ~ not ~ fade/go, meningitis ~ think/rash,
  dying ~ help/please, think ~ is dying, am dying ~ please/help, <relative> is dying, is he/she dead, think ~ is dead, think ~ he/she ~ dead, going to die ~ help/please,
  overdosed, overdosing, overdose ~ help/now, taken ~ overdose, took ~ overdose, drug overdose, spiked ~ not/help/floor, took too many, taken too many, too many <tablets>,
  i think i am dying, think am dying, am dying please, she is dying, he is dying, hurry ~ dying, slumped over, slumped ~ not, eyes ~ rolled back, rolled back ~ eyes, frothing/foaming at ~ mouth, convulsing, convulsions,
  stung ~ swelling/swollen/breathe, whole face ~ swelling/swollen, wheezing ~ not/bad/inhaler/help, asthma attack, inhaler not working, inhaler is not working, inhaler ~ empty/run out,
  got into ~ <tablets>, got into ~ grandma/nan/mum/dad ~ <tablets>, child/he/she/baby ~ ate/eaten/swallowed ~ <tablets>,
  lost ~ blood, lost a finger, lost finger, finger/fingers/hand/arm/leg/toe ~ cut/chopped/sliced/ripped/torn off, finger/fingers/hand/arm/leg/toe is/are ~ off, severed,
  vomited blood, vomiting/coughing/puking/spitting ~ blood, coughing up ~ blood, throwing up ~ blood, blood ~ in ~ vomit/sick, there is blood, bleeding from ~ <body>,
  can not feel ~ baby, baby ~ not moving, baby stopped moving, months/weeks ~ gone/pregnant ~ blood/bleeding/pain, pregnant ~ blood/convulsions/fit/collapsed/pain,
  other one ~ stopped working, mouth ~ numb, words ~ coming out wrong, words are coming out, can not lift ~ arm, can not speak ~ arm/properly/face, can not talk ~ properly/face, arm ~ limp, arm ~ gone weak/numb/dead, arm ~ weak, left arm ~ hurts/hurting/pain/tingling, speech is ~, speech ~ funny/weird,
  chest is ~ hurting, chest ~ hurting/hurt, elephant ~ chest, sitting on ~ chest, heavy ~ chest, pressure ~ chest,
  might be dead, could be dead, looks dead, is he dead, is she dead, think ~ neighbour ~ dead, not coming back ~, doing cpr, doing compressions, compressions for ~ minutes, is not coming back,
  passed out, has passed out, fainted ~ not/hit/bleeding/wake, going to pass out, about to pass out, gas leak ~, smoke coming ~ under/through/from, smoke ~ door, smoke ~ filling/everywhere,
  touched ~ live wire, live wire, broken/broke ~ hip/neck/back/leg ~ can/move/help, broken ~ hip, can not move ~, can not get up ~, can not stand ~ up/or/speak, stuck on ~ floor, been on ~ floor, on ~ floor ~ not/help/hours/eyes, hes on floor, is on ~ floor,
  spiked ~ stand/speak/cold/club/floor, going cold, fell ~ floors/storeys/metres/feet, fell ~ out ~ window, fell off ~ roof/ladder/balcony/horse/bike ~ not/can/move/blood/head,
  worst headache, can not see ~ straight/anything/headache, thunderclap, knife ~ stabbed, stabbed someone/him/her/me/somebody, with a knife ~ stabbed, man with knife, attacked ~ bleeding/knife/machete,
  is not answering ~ slumped/breathing/floor, will not respond, barely conscious, in and out ~ conscious/consciousness, losing consciousness, drifting in and out, lost consciousness, can not stay awake, will not stay awake,
  grey ~ sweating, gone grey, sweating ~ chest/pain/grey, clammy ~ chest/grey, shaking ~ sugar/fit/uncontrollably, been sick ~ blood, septic, sepsis, mottled skin, blue lips, hypothermia, heat stroke, heatstroke
`;

/** Somebody's wish to die, plan to, or attempt. */
const suicide = `
  kill myself, killing myself, kill himself/herself/themself/themselves, killing himself/herself/themselves, kill yourself ~ going,
  end my life, end ~ own life, end it all, ending it all, ending my life, ending it, take my own life, take ~ own life, taking ~ own life,
  want to die, wants to die, wanted to die ~ now, wish i was dead, wish i were dead, wish i was not alive, rather be dead, want to be dead,
  i/he/she ~ suicidal, feeling suicidal, feel suicidal, is suicidal, suicide ~ note/now/tonight/thinking/attempt, thinking ~ suicide, commit suicide, attempted suicide,
  thoughts of suicide, suicidal thoughts,
  do not want to be here, does not want to be here, do not want to live, does not want to live, do not want to be alive, do not want to wake up,
  do not want to exist, can not go on, can not do this any more, can not live ~ more, can not take it ~ more, no point ~ living, no point in ~ being, no reason to live, nothing to live for, nothing left to live,
  better off without me, better off dead, better off if i, no one would miss me, nobody would miss me, would not ~ miss me, everyone would be better off,
  going to jump, about to jump, standing on ~ bridge, on ~ edge of ~ bridge/roof, on ~ ledge, threatening to jump, jump off ~ bridge/roof, jump in front of,
  hang myself, hanging myself, hanged himself/herself/themselves, hung himself/herself,
  cut my wrists, cutting my wrists, slit my wrists, slit ~ wrists, cut ~ wrists, cutting myself, self harming ~ now/again, hurt myself ~ want/going/tonight/now, going to hurt myself,
  taken/took/swallowed/swallow ~ all ~ <tablets>, taken/took ~ bottle/box/packet/handful/load/loads/pack/strip ~ <tablets>, taken/took ~ <tablets> ~ to/want/die/goodbye, taken/took ~ overdose ~ on/purpose/myself,
  saying goodbye ~ to, this is goodbye, goodbye everyone, wrote/written/left ~ goodbye ~ note/letter, goodbye note, this is my last, tonight is ~ last night, will not be here tomorrow, i will not be around,
  end it tonight/now/today, going to end it, ending it tonight, do something ~ stupid/goodbye, think ~ going to do something, sent ~ goodbye ~ text/message, goodbye text, goodbye message, suicide note, posted ~ suicide,
  not feel safe ~ myself/with, do not feel safe with myself, safe with myself, written ~ letters ~ sorry, i have written ~ letters, letters ~ sorry for everything, sorry for everything, go to sleep and never wake up, sleep and never wake up, never wake up,
  never wake ~ up, notice if i was gone, notice if i ~ gone, if i was gone, if i were gone, gone for good, got a plan ~ doing/tonight/pills, have ~ plan and ~, doing it tonight, no reason to stay, took everything in ~ cabinet,
  jumping in front of, jumping off, about jumping, keep thinking about ~ jumping/dying/ending/killing, standing on ~ edge, on ~ edge at, beachy head, on bridge ~ jump/now/over, got ~ pills ~ take/all, going to take ~ all/pills/tablets/overdose, take them all, take all ~ <tablets>,
  hurt myself ~ bad/badly/save, hurt myself, anyone to save me, do not save me, do not want ~ save me, do not want to carry on, can not carry on, can not keep going, want it to end, want it all to stop, want it all to end, want to disappear forever,
  tired of living, tired of being alive, hate being alive, wish i was never born, not worth living, life is not worth, world is better without me, better without me, they would be better off, nothing matters any more ~ goodbye, ready to die, ready to go ~ goodbye
`;

/** Somebody near whoever writes, here and now: what is asked of them is no question for knowledge. */
const person = `
  my <relative>, our <relative>, me and my, i am, right now, happening now, is happening, what do i do, what should i do, should i call, do i call, do i need to call, help me, next to me, in front of me
`;

/** It happened at another time. */
const past = `
  years ago, year ago, months ago, month ago, weeks ago, week ago, days ago, ages ago, last year/week/month/night/summer/winter/christmas/time/spring/autumn,
  yesterday, when i was, when he was, when she was, when we were, once ~ when, back in, in 1990/2000/2005/2010/2011/2012/2013/2014/2015/2016/2017/2018/2019/2020/2021/2022/2023/2024/2025,
  used to, back then, as a kid, the other day, other week, turned out, is fine now, is ok now, all fine now, he survived, she survived, is better now, is recovering, has recovered, is home now,
  used to feel, had ~ stroke ~ in, <relative> had ~ stroke, <relative> died, passed away, rip, anniversary, two years, few years, long time ago, years back, this time last
`;

/** It is about something else: a game, a film, work, the news, a joke, a lesson. */
const talk = `
  haha, sim, sims, warzone, rage, rage quit, database, thread, page, firefox, chrome, browser, website, app, logo, drums, mark, marks, dog ran off, cat, team ~ stabbed, in the back, stabbed in ~ back, backstabbed, back by,
  in my teens, glad i stayed, so glad, boss fight, boss battle, game, gaming, raid, level, match, goal, penalty, extra time, film, movie, series, episode, season, finale, show, song, album, gig, band, book, novel, character, plot, meme, tweet,
  homework, essay, exam, exams, coursework, assignment, deadline, lecture, maths, monday, meeting, meetings, spreadsheet, email, emails, traffic, commute, shift, hangover, hungover, gym, leg day, run, marathon, spin class, workout,
  laughing, laughter, of laughter, boredom, bored, embarrassment, cringe, cute, excited, gave me ~ heart attack, nearly gave me, heart attack ~ when/from/looking/bill/price/jump, killing me ~ this/these, is killing me, are killing me, to die for, drop dead gorgeous, dead tired, dying for ~ coffee/pint/drink/wee/curry, dying to,
  bug, code, laptop, phone ~ died/dead/battery, wifi, printer, computer, app, sims, fortnite, minecraft, fifa, cod, zelda, pokemon, dnd, d d, npc, respawn, lobby, ult,
  training, course, first aid, cpr class, revision, article, documentary, report, policy, rule, trust, patients, statistics, stats, figures, response times, target, news, paper, headline, channel 4, casualty ~ tonight/episode/watch, holby, bbc,
  hypothetically, imagine if, what if, in theory, question for, asking for ~ friend, curious, wondering, figure of speech, metaphorically, no offence, joking, kidding, jk, sarcasm, symptoms of, signs of, meaning of, definition, the word,
  campaign, charity, awareness, fundraiser, helpline ~ number, volunteer, poster, hotline, my dog is ~ choking ~ haha, skull, dead haha, im dead
`;

/** It asks for knowledge rather than for help. */
const asking = `
  ^ what is/are/was/were/does/do/did/happens/happened/counts/should/would/causes/kind/sort/type/percentage, ^ who, ^ when, ^ where, ^ why, ^ how, ^ which, ^ whose,
  ^ does/do/did/is/are/was/were/has/have/can/could/should/would/will they/it/trust/service/secamb/ambulances/ambulance/paramedics/people/patients/anyone/crews/you/nhs/there,
  ^ anyone, ^ has anyone, ^ does anyone, ^ is it true, ^ tell me, ^ explain, ^ is there, ^ are there, what happens, how do you, how does, how to, how many, how long does, how often, how quickly, how fast, what should you, what do you do, should you, can you get, can you have, if someone, if somebody, if you, if i ever, what would happen
`;

export const TERMS: ReadonlyMap<Label, string> = new Map([
  ['call', call],
  ['danger', danger],
  ['suicide', suicide],
  ['person', person],
  ['past', past],
  ['talk', talk],
  ['asking', asking],
]);
