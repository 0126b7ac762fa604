/**
 * Words that tell much the same, so that what is learnt of one of them holds for the others too. A word may stand in
 * several lists.
 */
const lists = {
  self: 'i me my mine myself',
  ours: 'we us our ours ourselves',
  other: 'he she him her his hers himself herself it',
  others: 'they them their themselves themself',
  addressee: 'you your yours yourself yourselves mate guys lads chat bot mods admin',
  relative: `dad daddy father mum mummy mam mom mother parent parents nan nana nanna nanny gran granny grandma
    grandmother grandad granddad grandpa grandfather grandson granddaughter brother bro sister sis son daughter wife
    husband hubby partner girlfriend gf boyfriend bf fiance fiancee friend bestie uncle aunt auntie cousin nephew
    niece twin housemate flatmate roommate neighbour neighbor colleague coworker stepdad stepmum missus carer
    lodger tenant dads mums nans grans grandmas grandads brothers sisters sons daughters wifes husbands partners
    friends boyfriends girlfriends neighbours pal buddy sibling inlaw fella kids children twins ex stepson
    stepdaughter fil mil gramps pops papa mama dada babe`,
  child: `baby babies toddler child kid newborn infant boy girl lad teen teenager schoolboy schoolgirl pupil student
    babys bab lass yr yo`,
  person: `man woman lady bloke guy chap gentleman men women stranger someone somebody person passenger driver cyclist
    pedestrian rider biker motorcyclist customer workmate teacher boss resident client patient pensioner builder
    scaffolder roofer climber swimmer surfer jogger runner worker people casualty casualties victim lodger homeless
    labourer apprentice elderly old`,
  unconscious: `unconscious unresponsive collapsed collapsing collapse fainted fainting floppy limp lifeless slumped
    blackout unrousable comatose sparko flopped crumpled keeled`,
  aware: `wake waking awake woke rouse responding respond response responsive responds reacting react answering
    conscious consciousness coming`,
  breathing: `breathing breathe breathes breath breaths gasping gasp wheezing wheeze wheezy gurgling rasping panting
    airway air oxygen inhaler snoring breathless suffocating hyperventilating`,
  pulse: 'pulse heartbeat heartbeats palpitations',
  bleeding: `blood bleeding bleeds bled bleed gushing gushes gush spurting squirting spraying pumping pouring haemorrhage
    haemorrhaging hemorrhage hemorrhaging soaked pouring tourniquet artery clots`,
  choking: 'choking choked choke chokes gagging lodged heimlich windpipe',
  fit: `seizure seizures fit fits fitting convulsing convulsion convulsions twitching jerking seizing frothing foaming
    spasming spasms shaking`,
  stroke: `slurring slurred slur droopy drooping drooped dropped droop lopsided weakness gibberish garbled numb numbness
    paralysed paralyzed jumbled tingling stroke mumbling wonky`,
  confused:
    'confused confusion disoriented delirious dizzy faint lightheaded drowsy sleepy incoherent groggy hallucinating',
  pain: `pain pains painful hurts hurting hurt agony screaming ache aching crushing squeezing tight tightness pressure
    stabbing cramps excruciating throbbing writhing`,
  colour: 'blue grey gray purple pale white clammy sweating sweaty mottled waxy ashen blotchy cold yellow',
  swelling: `swelling swollen swelled swells puffed puffy ballooning rash hives itchy anaphylaxis anaphylactic allergic
    allergy reaction epipen epi antihistamine`,
  vital:
    'chest heart lungs lung throat neck head skull brain stomach belly abdomen tummy spine face mouth tongue lips lip',
  limb: `arm arms leg legs hand hands foot feet finger fingers thumb wrist wrists knee hip thigh ankle shoulder back calf
    toe toes elbow side eye eyes nose ear ears ribs pelvis jaw shin groin forearm cheek`,
  illness: `attack arrest asthma sepsis septic meningitis diabetic hypo epilepsy epileptic angina aneurysm clot embolism
    pneumonia dka croup hypothermia heatstroke anaemia cancer insulin sugar sugars cardiac concussion preeclampsia`,
  sick: 'vomiting vomit vomited puking puke sick throwing vomits fever temperature diarrhoea',
  struck: `hit struck crushed trapped pinned impaled bitten bit mauled kicked punched beaten attacked stung knocked
    thrown smashed stamped glassed mugged jumped headbutted crush squashed wedged stuck buried gored trampled
    dragged run`,
  stabbed: 'stabbed slashed shot knifed stab shooting gunshot knife knives machete gun blade',
  burnt: `burned burnt scalded burning burns electrocuted electrocution shocked lightning fire smoke flames ablaze petrol
    boiling explosion exploded hob chip`,
  gas: 'gas fumes carbon monoxide leak chlorine exhaust engine hosepipe alarm',
  water:
    'drowning drowned drown pool river sea lake pond water canal harbour bath tide waves beach underwater surf',
  fallen: `fell fallen falls tumbled slipped crashed rolled flipped overturned plunged tripped toppled landed dropped
    crash collision smash accident rtc rta pileup`,
  broken: `broken broke snapped fractured dislocated severed sliced chopped ripped torn amputated mangled hanging cut
    gash gashed deep wound open bone sticking`,
  floor:
    'floor ground pavement road street stairs bottom kitchen bathroom bedroom garden landing toilet shower sofa bed car park',
  vehicle: `car cars bus lorry truck van train tram bike motorbike motorcycle taxi scooter tractor moped forklift digger
    quad minibus hgv escooter`,
  height: `bridge roof ledge cliff cliffs platform tracks railway railings railing multistorey storey edge balcony window
    ladder scaffold scaffolding floors barrier viaduct beachy tree rope noose`,
  drug: `heroin cocaine coke ket ketamine mdma ghb spice xanax fentanyl acid ecstasy pill drugs drug booze vodka alcohol
    drunk smack weed spiked needle naloxone narcan`,
  tablets: `tablet tablets pills pill meds medication medicine paracetamol paracetamols ibuprofen aspirin codeine
    antidepressants sertraline diazepam tramadol morphine opioids painkillers sleepers capsules packet packets box
    boxes bottle pack packs strip dose doses propranolol amitriptyline zopiclone citalopram warfarin`,
  poison: `bleach antifreeze poison poisoned poisoning weedkiller detergent cleaner disinfectant battery batteries magnet
    magnets mushroom mushrooms berries dishwasher descaler turps ammonia drain screenwash capsule pod`,
  taken: `taken took swallowed swallow swallowing drank drunk ate eaten necked downed injected inhaled drinking taking take
    had overdosed overdose overdosing emptied`,
  pregnancy: `pregnant labour contractions waters crowning birth placenta cord miscarriage miscarrying weeks pushing
    midwife trimester`,
  dying: 'die dying dead death died dies killed kill killing kills deceased',
  suicide: `suicide suicidal hang hanging hanged noose selfharm slit wrists cutting jump jumping harm harming harmed goodbye
    goodbyes`,
  living: 'live living life alive exist existing existence world earth planet here morning tomorrow',
  despair: `hopeless worthless pointless empty burden unbearable broken point reason enough anymore done better without
    miss tired lonely alone peace sorry forgive hate unsafe`,
  ending: 'end ending ends finish finished over gone leave leaving forever last final',
  plan: 'plan planned planning note letter letters letter message text written wrote',
  negative: 'not no never none nobody nothing neither nor hardly barely without cannot stopped stop',
  now: 'now currently immediately straightaway minutes minute seconds second moment suddenly sudden tonight still again',
  plea: 'help please hurry quick quickly asap urgent urgently emergency sos mayday somebody anyone anybody begging desperate needed',
  rescue: `ambulance paramedic paramedics medic medics 999 112 911 doctor doctors dispatch defib defibrillator cpr
    compressions helicopter crew`,
  summon: 'send sent call called calling ring ringing rang phone get need needs come dial',
  doubt: 'think reckon maybe might seems looks feels probably sure guess feel',
  asking:
    'what who when where why how which whose does do did is are was were should could can would will has have',
  past: `ago yesterday last previous once back used year years month months week weeks days decade christmas summer
    winter childhood earlier since history 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025`,
  recovered: `recovered recovering survived survivor fine ok okay better discharged home healed mending cured remission
    thankfully luckily grateful sober saved therapy counselling anniversary funeral rip passed memory`,
  story: `film movie series episode season finale show song album gig band book novel character plot scene actor drama soap
    documentary podcast netflix telly tv casualty holby eastenders corrie doctor chapter author lyrics poem ending
    killer murder villain spoiler spoilers watching watched read reading dream dreamt nightmare`,
  game: `game games gaming raid boss level lobby npc respawn fortnite minecraft fifa cod zelda pokemon sims ult healer tank
    dps server ranked controller xbox playstation steam mod mods dnd goblin dragon paladin player players playing hp`,
  sport: `match goal penalty team league cup season tackle striker keeper derby race marathon gym squats lifts workout
    spin sprint innings wicket boxing ufc football rugby cricket score half striker manager club arsenal chelsea`,
  lesson: `training course class lesson lecture homework essay exam exams coursework assignment revision dissertation
    quiz module university uni degree teach taught learn learnt learning practice practising drill simulation mannequin
    dummy certificate webinar workshop textbook study studying theory guidelines guidance protocol definition
    meaning spelt spell word phrase`,
  news: `news article headline report paper bbc guardian sky campaign charity awareness fundraiser poster leaflet
    advert statistics stats figures data rate rates number numbers average percentage target targets policy rule rules law
    government mp inquest court`,
  service: `trust patients patient crews crew handlers dispatchers nhs service services hospital hospitals handover
    response times staff volunteers responder responders call calls callers region station stations`,
  technology: `laptop phone battery wifi printer computer app code bug server website browser pc router keyboard monitor
    software update database email emails discord download hard drive screen charger graphics tab tabs`,
  work: 'meeting meetings deadline spreadsheet shift boss office rota overtime invoice tax rent bill payday job commute traffic interview',
  food: `pizza curry coffee tea pint beer wine cake chocolate lunch dinner breakfast burger chips cheese food hungry
    starving snack vindaloo hangover hungover kebab bread toast gin recipe`,
  pet: 'dog cat puppy kitten hamster rabbit horse budgie parrot fish goldfish vet spider fox hen chicken bird birds plant plants tomatoes',
  joke: `haha joke jokes joking kidding jk sarcasm banter meme funny hilarious laughing laughter laugh cringe embarrassment
    boredom bored cute excited metaphorically figuratively dramatic pun`,
  supposing:
    'if imagine hypothetically hypothetical suppose theoretically curious wondering wonder would example',
  every: 'every always usually often sometimes people anyone everyone most many much',
} as const;

/** The names of the lists that each word stands in. */
export const classesByWord: ReadonlyMap<string, ReadonlySet<string>> = membership();

function membership(): Map<string, Set<string>> {
  const classes = new Map<string, Set<string>>();
  for (const [name, words] of Object.entries(lists))
    for (const word of words.split(/\s+/)) classes.set(word, (classes.get(word) ?? new Set()).add(name));
  return classes;
}
