/** Words that terms speak of together, as `<name>`. */
const lists = {
  relative: `dad daddy father mum mummy mam mom mother parent nan nana nanna nanny gran granny grandma grandmother grandad
    granddad grandpa grandfather grandson granddaughter brother bro sister sis son daughter wife husband hubby partner
    girlfriend gf boyfriend bf fiance fiancee friend mate bestie uncle aunt auntie cousin nephew niece baby babies
    toddler child kid newborn twin housemate flatmate roommate neighbour neighbor colleague coworker teacher boss
    stepdad stepmum missus fella lad girl carer ex lodger tenant dads mums nans grans grandmas grandads mates brothers sisters sons daughters husbands wifes
    partners babys friends boyfriends girlfriends neighbours mums year`,
  child: 'baby toddler child kid son daughter boy girl newborn grandson granddaughter',
  limb: `arm arms leg legs hand hands foot feet finger fingers toe toes thumb wrist wrists elbow knee ankle hip thigh
    shoulder neck back spine skull head ribs jaw pelvis`,
  body: `arm arms leg legs hand hands foot feet finger fingers thumb wrist wrists knee hip neck back head face mouth
    stomach belly body side eye eyes nose ear ears throat`,
  badly: `badly bad heavily heavy loads lots lot much everywhere profusely severely severe uncontrollably nonstop tons
    fast massively`,
  tablets: `tablet tablets pill pills meds medication medicine paracetamol paracetamols ibuprofen aspirin codeine
    antidepressants antidepressant sertraline diazepam xanax tramadol morphine insulin opioids painkillers sleepers
    capsules packet packets box boxes bottle pack packs strip`,
  poison: `bleach antifreeze petrol poison weedkiller detergent cleaner disinfectant battery batteries magnet magnets
    mushroom mushrooms berries dishwasher descaler turps ammonia drain screenwash acid`,
  vehicle: 'car cars bus lorry truck van train tram bike motorbike motorcycle taxi scooter tractor moped',
} as const;

export const wordClasses: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(lists).map(([name, words]) => [name, words.split(/\s+/)]),
);
