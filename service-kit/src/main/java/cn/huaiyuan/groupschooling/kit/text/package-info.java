/** What a text is, wherever it comes from: which characters it may hold, when it is blank, and what it must not tell. */
package cn.huaiyuan.groupschooling.kit.text;
