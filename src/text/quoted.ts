/** What stands in double quotation marks, curly or straight, with the marks; one that is never closed runs to the end. */
export const QUOTED = /“([^”]*)(?:”|$)|"([^"]*)(?:"|$)/gu;
