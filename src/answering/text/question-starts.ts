/** Words with which a new question starts after "and". */
export const STARTS =
  'who|whos|whom|whose|what|whats|when|whens|where|wheres|why|how|hows|which|wot|wat|wen|' +
  'is|was|were|are|does|do|did|has|have|can|could';
/** What may stand before a question word: "by whom", "since when". */
export const LEAD = '(?:(?:by|for|from|to|in|since|at|with|on|until|till)\\s+(?=wh|how))?';
