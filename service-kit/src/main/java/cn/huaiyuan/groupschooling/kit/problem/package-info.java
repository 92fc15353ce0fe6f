/** Every refusal and every failure as an RFC 9457 problem document that names all violations at once. */
package cn.huaiyuan.groupschooling.kit.problem;
