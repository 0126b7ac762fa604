/**
 * Other ways to write a word: contractions without their apostrophe, texting shorthand, and misspellings that are
 * English words of their own or too far off to be recognised as typing errors.
 */
const list = `
  cant, cnt, carnt, cnat, cna, cannot = can not
  wont = will not
  dont, dnt, donot = do not
  didnt = did not
  doesnt, dosnt, dosent, doesn = does not
  isnt, aint, isn = is not
  arent = are not
  wasnt, werent = was not
  hasnt = has not
  havent, avent = have not
  couldnt = could not
  wouldnt = would not
  shouldnt = should not
  im, iam = i am
  ive = i have
  hes, hez = he is
  shes, shez = she is
  theyre, theyr = they are
  theyve = they have
  theyd = they would
  youre = you are
  weve = we have
  theres, thers = there is
  thats = that is
  whats, wots, wats = what is
  whos = who is
  wheres = where is
  hows = how is
  its = it is
  somebodys, someones, sumones = someone is
  everyones, everybodys = everyone is
  everybody, every1 = everyone
  somebody, sum1, some1, sumone, sombody = someone
  anybody, any1 = anyone
  u, ya, yous = you
  ur = your
  r = are
  n, nd, an, adn, nad = and
  teh, hte, tge = the
  nto, nt, nott = not
  ppl = people
  pls, plz, plss, plzz, plis, pleas, pleez = please
  wat, wot, wut = what
  wen = when
  coz, cuz, cos, bc = because
  gonna, gunna, gona, gna = going to
  wanna, wana = want to
  gotta = got to
  idk, dunno, dk = do not know
  tryna = trying to
  yh, yeah, ye = yes
  rn = now
  atm = now
  min, mins = minutes
  sec, secs = seconds
  hr, hrs = hours
  yr, yrs = years
  wks, wk = weeks
  tonite, 2nite = tonight
  2day = today
  2moro, tmrw, tmr, tomoz = tomorrow
  omw = on way
  anymore = any more
  amb, ambo, ambulence, ambulanc, abulance = ambulance
  para, paras = paramedic
  phone, fone = phone
  hlp, halp, hlep, hepl = help
  od, oded, ods = overdosed
  oding = overdosing
  su, suicde, sucide = suicide
  kms = kill myself
  unalive, kll = kill
  mself, meself, myslef = myself
  hart = heart
  blu, bleu = blue
  stroak, stoke = stroke
  chockin, chocking, chokeing, choken = choking
  breath, breth, brethe = breathe
  brething, breething, breatin, breahting, brearhing, brethin = breathing
  seizer, siezure, seazure, seisure, ceizure = seizure
  unconshus, unconsious, unconsios, unconcsious, unconscience = unconscious
  consious, concious = conscious
  fitin, fittin = fitting
  bleedin, bledding, bleading, breeding = bleeding
  ded = dead
  meny = many
  nuffin, nothin, nuthin = nothing
  labor = labour
`;

export const spellings: ReadonlyMap<string, readonly string[]> = new Map(
  list.split('\n').flatMap((line) => {
    const [written, meant] = line.split('=');
    if (written === undefined || meant === undefined) return [];
    return written.split(',').map((word) => [word.trim(), meant.trim().split(' ')] as const);
  }),
);
