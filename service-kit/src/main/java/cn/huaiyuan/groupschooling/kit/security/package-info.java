/** Who is calling, and what the token lets the caller reach. */
package cn.huaiyuan.groupschooling.kit.security;
