/** The places of the `most` highest scores, highest first; of equals the earlier. Minus infinity is no score. */
export function highest(scores: Float64Array, most: number): number[] {
  const top: number[] = [];
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] as number;
    if (score === Number.NEGATIVE_INFINITY) continue;
    if (top.length === most && score <= (scores[top[most - 1] as number] as number)) continue;
    let at = top.length;
    while (at > 0 && score > (scores[top[at - 1] as number] as number)) at -= 1;
    top.splice(at, 0, place);
    if (top.length > most) top.pop();
  }
  return top;
}
