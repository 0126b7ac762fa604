import type { Edition } from './conversation/edition.ts';
import { factHas, isNumber } from './conversation/fact-fit.ts';
import { isContent } from './index/indexed-fact.ts';
import { isJoinedByAnd, joinedPhrases } from './message/joined-phrases.ts';
import { answerText, isRead, type Reply } from './reply.ts';
import type { Token } from './text/lexicon.ts';

/**
 * "The budget and the number of staff" are two questions, where each alone has an answer of its own, one of them surely, or
 * has none only for its number, or where two of more are surely answered; "Kent and Medway" is one, and so is all of which
 * a single fact or a table speaks. Undefined for one question.
 */
export function joinedQuestions(
  text: string,
  replyToOne: (text: string) => Reply,
  edition: Edition,
): readonly string[] | undefined {
  const isSurely = (question: string) => {
    const reply = replyToOne(question);
    return (
      reply.outcome === 'answer' && reply.answers.length === 1 && reply.confidence >= edition.thresholds.part
    );
  };
  const isAnswered = (question: string) => replyToOne(question).outcome === 'answer';
  const readings = joinedPhrases(text);
  const isListed = isJoinedByAnd(text);
  const questions =
    readings.find((phrases) => phrases.every(isSurely)) ??
    readings.find((phrases) => phrases.some(isSurely) && phrases.every(isAnswered)) ??
    readings.find((phrases) => isListed && phrases.filter(isSurely).length > 1) ??
    readings.find((phrases) => {
      const [sure] = phrases.filter(isSurely);
      return (
        sure !== undefined &&
        phrases.every((phrase) => isSurely(phrase) || isOfOtherNumber(phrase, sure, replyToOne, edition))
      );
    });
  if (!questions || (isRead(replyToOne(text)) && (isSurely(text) || !questions.every(isSurely))))
    return undefined;
  const answers = questions
    .map(replyToOne)
    .flatMap((reply) => (reply.outcome === 'answer' ? reply.answers : []));
  const apart = tokensApart(questions.map((question) => edition.tokens(question).filter(isContent)));
  const distinct = new Set(answers.map(answerText)).size;
  const areAlike = distinct < (isListed ? Math.min(2, answers.length) : answers.length);
  const isOfOneFact = answers.some(
    (answer) => answer.kind === 'fact' && factHas(answer.fact, apart, edition),
  );
  return areAlike || (isOfOneFact && !(isListed && questions.every(isSurely))) ? undefined : questions;
}

/** Is the phrase the question with another number, for which there is no answer? "Budget 2020/21" beside "budget 2019/20". */
function isOfOtherNumber(
  phrase: string,
  question: string,
  replyToOne: (text: string) => Reply,
  edition: Edition,
): boolean {
  const keys = (text: string, isWanted: (token: Token) => boolean) => {
    const wanted = edition.tokens(text).filter((token) => isContent(token) && isWanted(token));
    return [...new Set(wanted.map(({ key }) => key))].sort().join(' ');
  };
  const isWord = (token: Token) => !isNumber(token);
  return (
    replyToOne(phrase).outcome !== 'answer' &&
    keys(phrase, isWord) === keys(question, isWord) &&
    keys(phrase, isNumber) !== keys(question, isNumber)
  );
}

/** The tokens by which the questions differ. */
function tokensApart(questions: readonly (readonly Token[])[]): Token[] {
  const isIn = (tokens: readonly Token[], { key }: Token) => tokens.some((one) => one.key === key);
  return questions.flat().filter((token) => !questions.every((tokens) => isIn(tokens, token)));
}
